package org.waymark.query.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.waymark.query.Happening.MEHSOG;
import static org.waymark.query.Happening.NANYORAE;
import static org.waymark.query.Happening.joined;
import static org.waymark.query.Happening.left;
import static org.waymark.query.Happening.met;
import static org.waymark.query.Happening.on;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.events.DomainEvent;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupRole;
import org.waymark.events.livelihood.IncomeBand;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodStarted;
import org.waymark.events.livelihood.LivelihoodKind;
import org.waymark.query.retention.cohort.By;
import org.waymark.query.retention.figures.Comparison.Stratum;
import org.waymark.query.retention.figures.Disclosure;

/** Events in: groups of people and cohorts beside each other. */
class ComparisonsTest extends MonthlyAndWeekly {
    @Test
    void groups_of_people_are_compared_with_a_log_rank_test() {
        for (int i = 0; i < 10; i++) {
            var group = i % 2 == 0 ? NANYORAE : MEHSOG;
            told.then(joined(group, person(i), "2014-01-01", GroupRole.MEMBER));
            if (i % 2 == 0) {
                told.then(left(group, person(i), "2014-0" + (2 + i / 2) + "-01", ExitReason.WITHDREW));
            }
        }
        var comparison = compared(By.GROUP_KIND, null);
        assertThat(comparison.strata()).extracting(Stratum::name).containsExactly("CARERS", "MIXED");
        assertThat(comparison.strata()).extracting(Stratum::left).containsExactly(0, 5);
        assertThat(comparison.degreesOfFreedom()).isEqualTo(1);
        assertThat(Objects.requireNonNull(comparison.p())).isLessThan(0.01);
        assertThat(compared(By.AREA, null).strata()).extracting(Stratum::name).containsExactly("GH", "KE");
        assertThat(compared(By.GROUP, null).strata())
                .as("both are called the same, and are two")
                .extracting(Stratum::name)
                .containsExactlyInAnyOrder("Nanyorae " + NANYORAE, "Nanyorae " + MEHSOG);
        assertThat(compared(By.GROUP, By.AREA).strata())
                .as("who leaves is expected of one's own area, whatever others are called")
                .extracting(Stratum::expected)
                .containsExactlyInAnyOrder(0.0, 5.0);
        assertThat(compared(By.GROUP_KIND, By.AREA).p())
                .as("within an area all are of one kind")
                .isNull();
    }

    @Test
    void time_before_work_began_never_counts_as_time_in_work() {
        told.then(joined(NANYORAE, person(0), "2014-01-01", GroupRole.MEMBER), works(0, "2014-07-01"));
        told.then(joined(NANYORAE, person(1), "2014-01-01", GroupRole.MEMBER));
        told.then(left(NANYORAE, person(1), "2014-03-01", ExitReason.WITHDREW));
        told.then(left(NANYORAE, person(0), "2014-09-01", ExitReason.MOVED_AWAY));
        var comparison = compared(By.LIVELIHOOD, null);
        assertThat(comparison.strata()).extracting(Stratum::name).containsExactly("in work", "not in work");
        var working = comparison.strata().getFirst();
        assertThat(working.people()).isEqualTo(1);
        assertThat(working.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.atRisk()).isEqualTo(1));
        assertThat(working.atRisk().getFirst().people())
                .as("nobody worked on day 0")
                .isZero();
        var idle = comparison.strata().getLast();
        assertThat(idle.people()).as("both were without work at first").isEqualTo(2);
        assertThat(idle.steps()).singleElement().satisfies(step -> {
            assertThat(step.atRisk()).isEqualTo(2);
            assertThat(step.staying()).isCloseTo(0.5, within(1e-12));
        });
    }

    @Test
    void cohorts_are_quarters_and_cells_that_follow_up_does_not_reach_are_empty() {
        told.then(joined(NANYORAE, person(0), "2014-02-01", GroupRole.MEMBER));
        told.then(joined(NANYORAE, person(1), "2015-10-05", GroupRole.MEMBER));
        told.then(met(NANYORAE, "2015-12-01", Map.of(), null));
        var cohorts = ask(first(), By.COHORT, null, Disclosure.EVERYTHING).cohorts();
        assertThat(cohorts).hasSize(2);
        assertThat(cohorts.getFirst().quarter()).isEqualTo("2014-Q1");
        assertThat(cohorts.getFirst().after().getFirst().staying()).isEqualTo(1.0);
        assertThat(cohorts.getLast().quarter()).isEqualTo("2015-Q4");
        assertThat(cohorts.getLast().after()).allMatch(cell -> cell.staying() == null);
    }

    private static DomainEvent works(int person, String from) {
        return new LivelihoodStarted(
                person(person),
                on(from),
                new UUID(3, person),
                LivelihoodKind.CRAFTS,
                null,
                IncomeBand.values()[0],
                null);
    }
}
