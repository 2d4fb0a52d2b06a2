package org.waymark.query.retention.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.Happening.NANYORAE;
import static org.waymark.query.Happening.formed;
import static org.waymark.query.Happening.joined;
import static org.waymark.query.Happening.left;
import static org.waymark.query.Happening.met;
import static org.waymark.query.Happening.registered;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupRole;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;
import org.waymark.query.AskedBy;
import org.waymark.query.projection.testing.ReadStore;
import org.waymark.query.projection.testing.Rig;
import org.waymark.query.projection.testing.TestLog;
import org.waymark.query.retention.Asking;
import org.waymark.query.retention.cohort.Selection;
import org.waymark.query.retention.known.RetentionFold;
import org.waymark.query.retention.table.CohortTable.Line;

/** Who stays by quarter of joining; beside one small quarter the next smallest is not shown either. */
class CohortTableTest {
    private static final Clock TODAY = Clock.fixed(Instant.parse("2016-01-01T09:00:00Z"), ZoneOffset.UTC);
    private static final Selection EVERYBODY = new Selection(
            Selection.Clock.JOINING,
            Selection.Leaving.EXIT,
            Selection.Spells.FIRST,
            null,
            null,
            null,
            null,
            null,
            null);

    private final TestLog log = new TestLog();

    CohortTableTest() {
        log.append(formed(NANYORAE, GroupKind.MIXED, Cadence.MONTHLY, "KE/Laikipia", "2013-01-01"));
        join(10, "2014-01-15", PersonKind.CARER);
        join(3, "2014-08-15", PersonKind.CARER);
        join(7, "2014-11-15", PersonKind.CARER);
        var leaver = join(1, "2014-01-20", PersonKind.CARER);
        log.append(left(NANYORAE, leaver, "2014-05-01", ExitReason.WITHDREW));
        log.append(met(NANYORAE, "2015-12-31", Map.of(), null));
    }

    private PersonId join(int people, String day, PersonKind kind) {
        var last = PersonId.of(UUID.randomUUID().toString());
        for (int number = 0; number < people; number++) {
            last = PersonId.of(UUID.randomUUID().toString());
            log.append(registered(last, kind, "KE/Laikipia"));
            log.append(joined(NANYORAE, last, day, GroupRole.MEMBER));
        }
        return last;
    }

    @Test
    void whoever_may_see_the_people_sees_every_quarter_and_how_far_it_was_followed() {
        var table = ask(Rows.QUARTER, false);
        assertThat(table.lines()).extracting(Line::name).containsExactly("2014-Q1", "2014-Q2", "2014-Q3", "2014-Q4");
        assertThat(table.lines()).extracting(Line::people).containsExactly(11, 0, 3, 7);
        var first = table.lines().getFirst().after();
        assertThat(first).extracting(share -> share.months()).containsExactly(1, 3, 6, 12, 24);
        assertThat(first.get(1).staying()).isEqualTo(1.0);
        assertThat(first.get(2).staying()).isEqualTo(10 / 11.0);
        assertThat(first.get(4).staying()).isNull();
        assertThat(table.withheld()).isZero();
    }

    @Test
    void a_small_quarter_and_the_next_smallest_are_not_told_to_others_nor_told_from_an_empty_one() {
        var table = ask(Rows.QUARTER, true);
        assertThat(table.lines()).extracting(Line::isSuppressed).containsExactly(false, true, true, true);
        assertThat(table.lines().getFirst().people()).isEqualTo(10);
        assertThat(table.lines().subList(1, 4))
                .allSatisfy(line -> assertThat(line.after()).isEmpty());
        assertThat(CohortSheet.csv(table)).contains("\"2014-Q3\",,1,,,,,yes").doesNotContain("\",3,", "\",7,");
    }

    @Test
    void lines_that_are_no_times_are_left_out_and_counted() {
        join(3, "2014-02-01", PersonKind.PERSON_WITH_MENTAL_ILLNESS);
        assertThat(ask(Rows.KIND, false).lines()).extracting(Line::people).containsExactly(21, 3);
        var table = ask(Rows.KIND, true);
        assertThat(table.lines()).isEmpty(); // the total would tell the other
        assertThat(table.withheld()).isEqualTo(2);
    }

    private CohortTable ask(Rows rows, boolean forOutside) {
        var fold = new RetentionFold();
        try (var store = new ReadStore();
                var rig = new Rig(log, store.database("retention"), "node-1", 100, fold)) {
            rig.started();
            var cohorts = Asking.cohorts(rig, fold, TODAY);
            return AskedBy.anybodyWhoMay(
                    () -> CohortTable.of(new GetCohortTable(EVERYBODY, rows), cohorts.of(EVERYBODY, null, forOutside)));
        }
    }
}
