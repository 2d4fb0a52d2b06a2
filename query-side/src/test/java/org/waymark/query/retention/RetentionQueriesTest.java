package org.waymark.query.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.Happening.LEKU;
import static org.waymark.query.Happening.MEHSOG;
import static org.waymark.query.Happening.NANYORAE;
import static org.waymark.query.Happening.NASIRA;
import static org.waymark.query.Happening.formed;
import static org.waymark.query.Happening.joined;
import static org.waymark.query.Happening.left;
import static org.waymark.query.Happening.met;
import static org.waymark.query.Happening.registered;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.events.Area;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupRole;
import org.waymark.events.person.PersonKind;
import org.waymark.query.AskedBy;
import org.waymark.query.projection.testing.ReadStore;
import org.waymark.query.projection.testing.Rig;
import org.waymark.query.projection.testing.TestLog;
import org.waymark.query.retention.cohort.Selection;
import org.waymark.query.retention.known.RetentionFold;
import org.waymark.statistics.Confidence;

/** Retention as it comes out of the read store. */
class RetentionQueriesTest {
    private static final Clock TODAY = Clock.fixed(Instant.parse("2015-01-01T09:00:00Z"), ZoneOffset.UTC);

    private final TestLog log = new TestLog();

    RetentionQueriesTest() {
        log.append(formed(NANYORAE, GroupKind.MIXED, Cadence.MONTHLY, "KE/Laikipia", "2013-01-01"));
        log.append(formed(MEHSOG, GroupKind.MIXED, Cadence.MONTHLY, "GH/Northern", "2013-01-01"));
        log.append(registered(LEKU, PersonKind.PERSON_WITH_MENTAL_ILLNESS, "KE/Laikipia"));
        log.append(registered(NASIRA, PersonKind.CARER, "GH/Northern"));
        log.append(joined(NANYORAE, LEKU, "2014-01-01", GroupRole.MEMBER));
        log.append(joined(MEHSOG, NASIRA, "2014-01-01", GroupRole.MEMBER));
        log.append(left(MEHSOG, NASIRA, "2014-04-11", ExitReason.WITHDREW));
    }

    @Test
    void people_and_groups_are_joined_when_asked() {
        log.append(met(NANYORAE, "2014-12-01", Map.of(), null));
        log.append(met(MEHSOG, "2014-11-20", Map.of(), null));
        var everywhere = ask(null);
        assertThat(everywhere.people()).isEqualTo(2);
        assertThat(everywhere.groups()).isEqualTo(2);
        assertThat(everywhere.cutOff()).isEqualTo("2014-11-20");
        assertThat(everywhere.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.day()).isEqualTo(100));
        var kenya = ask(Area.of("KE"));
        assertThat(kenya.people()).isEqualTo(1);
        assertThat(kenya.left()).isZero();
        assertThat(kenya.cutOff()).isEqualTo("2014-12-01");
    }

    @Test
    void without_any_sheet_the_last_joining_or_leaving_is_the_cut_off_and_that_is_said() {
        var answer = ask(null);
        assertThat(answer.cutOff()).isEqualTo("2014-04-11");
        assertThat(answer.sheetsCompleteTo()).isNull();
        assertThat(answer.left()).isEqualTo(1);
        assertThat(answer.cautions()).anyMatch(caution -> caution.startsWith("2 of the groups never sent a sheet"));
    }

    @Test
    void as_it_was_known_before_the_leaving_was_recorded_nobody_had_left() {
        var beforeTheLast = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(log.head() - 2);
        var then = ask(null, beforeTheLast);
        assertThat(then.people()).isEqualTo(2);
        assertThat(then.left()).isZero();
        assertThat(then.known()).isEqualTo(beforeTheLast);
        assertThat(ask(null, Instant.parse("2100-01-01T00:00:00Z")))
                .usingRecursiveComparison()
                .ignoringFields("known")
                .isEqualTo(ask(null));
    }

    private Retention ask(@Nullable Area area) {
        return ask(area, null);
    }

    private Retention ask(@Nullable Area area, @Nullable Instant known) {
        var fold = new RetentionFold();
        try (var store = new ReadStore();
                var rig = new Rig(log, store.database("retention"), "node-1", 100, fold)) {
            rig.started();
            var queries = new RetentionQueries(new Cohorts(rig.projections, fold, rig.replay, TODAY));
            return AskedBy.anybodyWhoMay(() ->
                    queries.handle(new GetRetention(everybody(area), null, null, Confidence.Scale.LOG_LOG, 24, known)));
        }
    }

    private static Selection everybody(@Nullable Area area) {
        return new Selection(
                Selection.Clock.JOINING,
                Selection.Leaving.EXIT,
                Selection.Spells.FIRST,
                area,
                null,
                null,
                null,
                null,
                null);
    }
}
