package org.waymark.ops.migrate;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.waymark.access.credentials.Credentials;
import org.waymark.access.reads.Reading;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.OutcomeUnknownException;
import org.waymark.eventstore.StoredEvent;
import org.waymark.eventstore.proof.ReadsRecord;
import org.waymark.eventstore.proof.note.Reads;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Sentence;
import org.waymark.ops.migrate.Moving.Moved;

/**
 * Carries keys, secrets, events and the record of reads to the other end, and compares both. Where it is carried from others may
 * write meanwhile: up to where the events go is settled first, and everything that they need was durable before them. Interrupted
 * anywhere it is done again and goes on where it was.
 */
final class Migration {
    private static final int PAGE = 500;
    private static final int KEYS_AT_ONCE = 10_000;

    private final Stores from;
    private final Stores to;

    Migration(Stores from, Stores to) {
        this.from = from;
        this.to = to;
    }

    /** @param progress told of each event that is there, and again of each that was compared */
    Moved run(LongConsumer progress) {
        long head = from.log().head(); // first: a key is durable before the event that needs it
        var secrets = from.credentials().kept(); // before the keys that seal their second factors
        long keys = moveKeys();
        moveSecrets(secrets);
        moveEvents(head, progress);
        moveReads(((ReadsRecord) from.reads()).head());
        new Comparison(from, to).require(head, progress);
        return new Moved(to.name(), head, keys, secrets.size(), to.reads().count());
    }

    /** Before the events: one that arrives without its key is one of somebody erased. */
    private long moveKeys() {
        var count = new long[1];
        from.keys().each(kept -> {
            var there = to.keys().keep(kept.subject(), kept.wrapped(), kept.tokens());
            if (there != null && !Arrays.equals(there, kept.wrapped())) {
                throw Comparison.notSame(to, "it has other keys");
            }
            if (++count[0] % KEYS_AT_ONCE == 0) {
                to.keys().makeDurable(); // a folder holds in memory what is not
            }
        });
        from.keys()
                .erased()
                .forEach(to.keys()::destroy); // after the keys: one that was missed is of somebody who stands here
        to.keys().makeDurable();
        return count[0];
    }

    /** As they are; who is logged in logs in again. */
    private void moveSecrets(List<Credentials.Kept> secrets) {
        var there = to.credentials().kept().stream().collect(Collectors.toMap(Credentials.Kept::account, kept -> kept));
        for (var secret : secrets) {
            var other = there.get(secret.account());
            if (other == null) {
                to.credentials().keep(secret);
            } else if (!other.equals(secret)) {
                throw Comparison.notSame(to, "the account " + secret.account() + " has another password there");
            }
        }
    }

    private void moveEvents(long head, LongConsumer progress) {
        long there = to.log().head();
        if (there > head) {
            throw Comparison.notSame(to, "it has more events than " + from.name());
        }
        Comparison.requireSame(last(from.log(), there), last(to.log(), there), to, there);
        while (there < head) {
            there = appended(Comparison.page(from, there, head));
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

    private void moveReads(Reads until) {
        long there = to.reads().count();
        while (there < until.count()) {
            var page = from.reads().since(there, (int) Math.min(PAGE, until.count() - there));
            to.reads().write(page.stream().map(Reading.Kept::reading).toList());
            there = page.getLast().position();
        }
        if (!((ReadsRecord) to.reads()).continues(until) || there > until.count()) {
            throw new Sentence(
                    Exit.ENVIRONMENT,
                    "MOVED_DIFFERENTLY",
                    "the record of who read whom is not the same at both ends: " + to.name()
                            + " holds lines of its own, or"
                            + " lines that an older Waymark wrote without hashes; all else was moved");
        }
    }
}
