package org.waymark.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.ops.bench.history.Folds;
import org.waymark.ops.bench.history.Merging;
import org.waymark.ops.bench.store.Filling;
import org.waymark.ops.synthetic.Programme;
import org.waymark.ops.synthetic.Size;
import org.waymark.query.personjourney.known.PersonJourney;
import org.waymark.query.projection.Fold;
import org.waymark.query.projection.documents.Held;
import org.waymark.query.projection.documents.StateJson;
import org.waymark.query.projection.merged.Merges;

/** Whoever was merged and told apart again is, in every read model, as if nobody had ever merged them. */
class MergedHistoriesTest {
    private static final long SEED = 4711;
    private static final int HISTORIES = 20;

    @Test
    void an_unmerge_leaves_the_bytes_that_would_stand_there_without_the_merge(@TempDir Path data) {
        try (var filling = new Filling(data)) {
            int differed = 0;
            for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
                long before = filling.log().head();
                filling.record(Programme.entries(seed, Size.tiny()), sent -> {});
                var never = filling.log().read(before, Integer.MAX_VALUE);
                for (var fold : Folds.all()) {
                    var as = fold.name() + " of seed " + seed;
                    assertThat(folded(fold, Merging.undone(never, seed))).as(as).isEqualTo(folded(fold, never));
                    differed += folded(fold, Merging.into(never, seed)).equals(folded(fold, never)) ? 0 : 1;
                }
            }
            assertThat(differed)
                    .as("read models that know of a merge while it lasts")
                    .isGreaterThan(HISTORIES);
        }
    }

    private static <S> Map<String, String> folded(Fold<S> fold, List<RecordedEvent> events) {
        var held = new TreeMap<String, Held<S>>();
        for (var event : events) {
            for (var id : fold.documentsOf(event)) {
                held.computeIfAbsent(id, fresh -> Held.begin(fold, fresh)).fold(fold, event);
            }
        }
        var json = new StateJson<>(fold.type());
        var texts = new TreeMap<String, String>();
        held.forEach((id, one) -> {
            assertThat(one.parked()).isNull();
            var state = fold.type().cast(withoutTheMergeItself(one.state()));
            texts.put(
                    id,
                    new String(json.write(state), StandardCharsets.UTF_8) + new TreeMap<>(fold.searchFields(state)));
        });
        return texts;
    }

    /** A journey keeps every event of the person, those two as well: only what follows from them may not stay. */
    private static Object withoutTheMergeItself(Object state) {
        if (!(state instanceof PersonJourney journey) || journey.merges() != null) {
            return state;
        }
        var happened = journey.happened().stream()
                .filter(fact -> !Merges.concern(fact.event()))
                .toList();
        return new PersonJourney(journey.id(), happened, journey.attendance());
    }
}
