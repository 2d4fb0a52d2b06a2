package org.waymark.ops.migrate;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.waymark.eventstore.StoredEvent;
import org.waymark.eventstore.proof.tree.Leaf;
import org.waymark.ops.backup.KeysOfEvents;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Sentence;

/** Says that what arrived is what was carried, and that every key that it needs arrived with it. */
final class Comparison {
    private static final int PAGE = 500;

    private final Stores from;
    private final Stores to;

    Comparison(Stores from, Stores to) {
        this.from = from;
        this.to = to;
    }

    /** @param head up to where events were carried */
    void require(long head, LongConsumer progress) {
        var keys = new KeysOfEvents(to.keys());
        long at = 0;
        while (at < head) {
            var page = page(from, at, head);
            requireSame(page, to.log().stored(at, page.size()), to, at);
            keys.settle(page);
            at = page.getLast().position();
            progress.accept(at);
        }
        if (to.log().head() != head) {
            throw notSame(to, "it has more events than " + from.name());
        }
    }

    static List<StoredEvent> page(Stores from, long after, long head) {
        var page = from.log().stored(after, (int) Math.min(PAGE, head - after));
        if (page.isEmpty()) {
            throw new Sentence(
                    Exit.ENVIRONMENT,
                    "EVENTS_LOST",
                    from.name() + " had " + head + " events and has " + after + " now");
        }
        return page;
    }

    /** By what proofs are made of: everything an event says, but its place, which is compared by itself. */
    static void requireSame(List<StoredEvent> one, List<StoredEvent> other, Stores to, long at) {
        boolean same = one.size() == other.size();
        for (int i = 0; same && i < one.size(); i++) {
            same = one.get(i).position() == other.get(i).position()
                    && Arrays.equals(Leaf.hash(one.get(i)), Leaf.hash(other.get(i)));
        }
        if (!same) {
            throw notSame(to, "its events differ near event " + at);
        }
    }

    static Sentence notSame(Stores to, String why) {
        return new Sentence(
                Exit.ENVIRONMENT,
                "NOT_THE_SAME_HISTORY",
                to.name() + " cannot take this history: " + why
                        + "; give one that is empty, or the one that was begun before");
    }
}
