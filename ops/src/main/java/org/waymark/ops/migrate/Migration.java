package org.waymark.ops.migrate;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.waymark.access.reads.ReadAudit;
import org.waymark.access.reads.Reading;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.OutcomeUnknownException;
import org.waymark.eventstore.StoredEvent;
import org.waymark.eventstore.proof.ReadsRecord;
import org.waymark.eventstore.proof.tree.Leaf;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Sentence;
import org.waymark.ops.migrate.Moving.Moved;

/**
 * Carries keys, secrets, events and the record of reads from one end to the other, and compares both at the end. Interrupted
 * anywhere it is done again and goes on where it was.
 */
final class Migration {
    private static final int PAGE = 500;

    private final Stores from;
    private final Stores to;

    Migration(Stores from, Stores to) {
        this.from = from;
        this.to = to;
    }

    /** @param progress told of each event that is there, and again of each that was compared */
    Moved run(LongConsumer progress) {
        long keys = moveKeys();
        long accounts = moveSecrets();
        moveEvents(progress);
        moveReads();
        requireSame(progress);
        return new Moved(to.name(), to.log().head(), keys, accounts, to.reads().count());
    }

    /** Before the events: one that arrives without its key is one of somebody erased. */
    private long moveKeys() {
        var count = new long[1];
        from.keys().each(kept -> {
            var there = to.keys().keep(kept.subject(), kept.wrapped(), kept.tokens());
            if (there != null && !Arrays.equals(there, kept.wrapped())) {
                throw notEmpty("it has other keys");
            }
            count[0]++;
        });
        from.keys().erased().forEach(to.keys()::destroy);
        to.keys().makeDurable();
        return count[0];
    }

    /** Who is logged in logs in again. */
    private long moveSecrets() {
        var accounts = from.credentials().accounts();
        for (var account : accounts) {
            var secret = from.credentials().secret(account).orElseThrow();
            var there = to.credentials().secret(account);
            if (there.isEmpty()) {
                to.credentials().replace(account, null, secret);
            } else if (!there.get().equals(secret)) {
                throw notEmpty("the account " + account + " has another password there");
            }
        }
        return accounts.size();
    }

    private void moveEvents(LongConsumer progress) {
        long there = to.log().head();
        if (there > from.log().head()) {
            throw notEmpty("it has more events than " + from.name());
        }
        requireSame(last(from.log(), there), last(to.log(), there), there);
        for (var page = from.log().stored(there, PAGE);
                !page.isEmpty();
                page = from.log().stored(there, PAGE)) {
            there = appended(page);
            progress.accept(there);
        }
    }

    private static List<StoredEvent> last(EventLog log, long position) {
        return position == 0 ? List.of() : log.stored(position - 1, 1);
    }

    /** Whether a page whose answer was lost arrived, the head says: it arrives whole or not at all. */
    private long appended(List<StoredEvent> page) {
        try {
            to.append(page);
            return page.getLast().position();
        } catch (OutcomeUnknownException lost) {
            return to.log().head();
        }
    }

    private void moveReads() {
        long there = to.reads().count();
        for (var page = from.reads().since(there, PAGE);
                !page.isEmpty();
                page = from.reads().since(there, PAGE)) {
            to.reads().write(page.stream().map(Reading.Kept::reading).toList());
            there = page.getLast().position();
        }
        if (!head(from.reads()).continues(((ReadsRecord) to.reads()).head())) {
            throw new Sentence(
                    Exit.ENVIRONMENT,
                    "MOVED_DIFFERENTLY",
                    "the record of who read whom is not the same at both ends: " + to.name()
                            + " holds lines of its own, or"
                            + " lines that an older Waymark wrote without hashes; all else was moved");
        }
    }

    private static ReadsRecord head(ReadAudit reads) {
        return (ReadsRecord) reads;
    }

    private void requireSame(LongConsumer progress) {
        long at = 0;
        for (var page = from.log().stored(0, PAGE);
                !page.isEmpty();
                page = from.log().stored(at, PAGE)) {
            requireSame(page, to.log().stored(at, page.size()), at);
            at = page.getLast().position();
            progress.accept(at);
        }
        if (to.log().head() != at) {
            throw notEmpty("it has more events than " + from.name());
        }
    }

    /** By what proofs are made of: everything an event says, but its place, which is compared by itself. */
    private void requireSame(List<StoredEvent> one, List<StoredEvent> other, long at) {
        boolean same = one.size() == other.size();
        for (int i = 0; same && i < one.size(); i++) {
            same = one.get(i).position() == other.get(i).position()
                    && Arrays.equals(Leaf.hash(one.get(i)), Leaf.hash(other.get(i)));
        }
        if (!same) {
            throw notEmpty("its events differ from those of " + from.name() + " near event " + at);
        }
    }

    private Sentence notEmpty(String why) {
        return new Sentence(
                Exit.ENVIRONMENT,
                "NOT_THE_SAME_HISTORY",
                to.name() + " cannot take this history: " + why
                        + "; give one that is empty, or the one that was begun before");
    }
}
