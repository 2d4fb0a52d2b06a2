package org.waymark.query.projection.history;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.testing.PathFold;
import org.waymark.query.projection.testing.PathFold.Path;
import org.waymark.query.projection.testing.RandomHistory;
import org.waymark.query.projection.testing.ReadStore;
import org.waymark.query.projection.testing.Rig;
import org.waymark.query.projection.testing.TestLog;

/** What a report about the past is made from is what each document's own past is, and is searched as the present is. */
class ReportReplayTest {
    private static final int EVENTS = 400;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final ReadStore store = new ReadStore();
    private final TestLog log = new TestLog();
    private final PathFold fold = new PathFold();
    private final Rig rig = new Rig(log, store.database("live"), "node-1", 50, fold);

    @AfterEach
    void close() {
        rig.close();
        store.close();
    }

    @Test
    void by_occurrence_and_by_recording_at_once_each_document_is_what_its_own_history_says() {
        long seed = tell();
        var random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            var on = random.nextInt(4) == 0 ? null : LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2100));
            var known = random.nextInt(4) == 0 ? null : FIRST.plusSeconds(random.nextInt(EVENTS + 20) - 10L);
            var then = all(rig.replay.of(fold, on, known));
            var own = new TreeMap<String, Path>();
            all(rig.projections.of(fold))
                    .keySet()
                    .forEach(id -> rig.view.view(fold, id, on, known).ifPresent(state -> own.put(id, state)));
            assertThat(then).as("seed %d, on %s, known %s", seed, on, known).isEqualTo(own);
        }
    }

    @Test
    void without_a_date_it_is_the_present_whatever_is_searched_for() {
        long seed = tell();
        var now = rig.projections.of(fold);
        var then = rig.replay.of(fold, null, null);
        var group = all(now).values().stream()
                .flatMap(path -> path.groups().stream())
                .findFirst()
                .orElseThrow();
        var filters = List.of(
                empty(),
                eq("group", group),
                in("group", List.of(group, "nobody's")),
                gte("steps", 30),
                and(eq("group", group), lt("steps", 60L)),
                or(eq("group", "nobody's"), gte("steps", 40)));
        for (Bson filter : filters) {
            assertThat(ids(then, filter)).as("seed %d, %s", seed, filter).isEqualTo(ids(now, filter));
            assertThat(then.count(filter)).isEqualTo(now.count(filter));
        }
        assertThat(then.page(empty(), null, 3))
                .extracting(Documents.Found::id)
                .isEqualTo(now.page(empty(), null, 3).stream()
                        .map(Documents.Found::id)
                        .toList());
    }

    @Test
    void a_report_made_again_sees_what_was_recorded_since() {
        tell();
        var before = all(rig.replay.of(fold, null, null));
        new RandomHistory(new Random(1), 3, 2).events(50).forEach(log::append);
        assertThat(all(rig.replay.of(fold, null, null))).isNotEqualTo(before);
    }

    @Test
    void what_costs_too_much_is_refused_with_a_sentence() {
        tell();
        var small = new ReportReplay(log, new ReplayLimits(EVENTS - 1, Duration.ofMinutes(1)));
        assertThatThrownBy(() -> small.of(fold, null, null)).hasMessageContaining("REPLAY_TOO_LARGE");
        var hasty = new ReportReplay(log, new ReplayLimits(EVENTS, Duration.ZERO));
        assertThatThrownBy(() -> hasty.of(fold, null, null)).hasMessageContaining("REPLAY_TOO_SLOW");
    }

    private long tell() {
        long seed = System.nanoTime();
        System.out.println("report replay seed " + seed);
        new RandomHistory(new Random(seed), 8, 3).events(EVENTS).forEach(log::append);
        rig.started();
        return seed;
    }

    private static Map<String, Path> all(Documents<Path> documents) {
        var all = new TreeMap<String, Path>();
        documents.each(empty(), found -> all.put(found.id(), found.state()));
        return all;
    }

    private static List<String> ids(Documents<Path> documents, Bson filter) {
        return documents.page(filter, null, 1000).stream()
                .map(Documents.Found::id)
                .toList();
    }
}
