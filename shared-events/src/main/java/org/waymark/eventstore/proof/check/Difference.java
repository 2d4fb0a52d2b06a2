package org.waymark.eventstore.proof.check;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.StoredEvent;
import org.waymark.eventstore.proof.EventNames;
import org.waymark.eventstore.proof.tree.Leaf;

/**
 * The first place where another event stands than was recorded, and what can be told from the next.
 *
 * @param index the place, from 0
 * @param was what was recorded there
 * @param is what stands there
 * @param recordedNext what was recorded at the next place
 * @param next what stands at the next place
 */
record Difference(
        long index,
        EventNames was,
        EventNames is,
        byte[] leaf,
        byte[] recorded,
        byte @Nullable [] recordedNext,
        List<StoredEvent> next) {
    Finding finding() {
        return Finding.at(index + 1, was, sentence());
    }

    private String sentence() {
        long position = index + 1;
        boolean earlier = Arrays.equals(leaf, recordedNext);
        boolean later = !next.isEmpty() && Arrays.equals(Leaf.hash(next.getFirst()), recorded);
        if (earlier && later) {
            return "the events at positions %d and %d have changed places: the first was %s"
                    .formatted(position, position + 1, was);
        }
        if (earlier) {
            return "the event that was recorded at position %d was taken out: it was %s".formatted(position, was);
        }
        if (later) {
            return "at position %d an event was put in that was never recorded there: %s".formatted(position, is);
        }
        return was.equals(is)
                ? "the event at position %d was altered: %s".formatted(position, is)
                : "at position %d stands another event than was recorded there: it was %s, it is %s"
                        .formatted(position, was, is);
    }
}
