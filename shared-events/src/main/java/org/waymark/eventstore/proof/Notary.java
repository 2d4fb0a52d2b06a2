package org.waymark.eventstore.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.proof.note.BadNote;
import org.waymark.eventstore.proof.note.Checkpoint;
import org.waymark.eventstore.proof.note.PublicKey;
import org.waymark.eventstore.proof.tree.Nodes;

/**
 * Follows the writer and signs what it wrote, in a thread of its own, so that no command waits for a proof. What it finds
 * wrong it says in {@link #alarm()}, and signs nothing from then on.
 */
public final class Notary implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Notary.class);

    private final Ledger ledger;
    private final Pace pace;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "proof");
    private volatile @Nullable String alarm;
    private volatile @Nullable String trouble;
    private boolean checked;
    private long signedAt;

    private Notary(Ledger ledger, Pace pace) {
        this.ledger = ledger;
        this.pace = pace;
    }

    /**
     * Begins at once.
     *
     * @throws Alarm when the last checkpoint is none of its own
     * @throws BadNote when there is no key that it could sign with
     */
    public static Notary start(EventLog log, ProofFolder folder, Clock clock, Pace pace) {
        return start(log, folder, clock, pace, null);
    }

    /** As above, and its checkpoints say too what the record of who read whom is. */
    public static Notary start(EventLog log, ProofFolder folder, Clock clock, Pace pace, @Nullable ReadsRecord reads) {
        try {
            boolean first = !folder.isThere();
            var notary = new Notary(new Ledger(log, folder, clock, reads), pace);
            if (first) {
                LOG.warn("the history is signed from now on; keep this key elsewhere: {}", notary.publicKey());
            }
            notary.thread.setDaemon(true);
            notary.thread.start();
            return notary;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    public PublicKey publicKey() {
        return ledger.key().publicKey();
    }

    /** The tree as far as it is. */
    public Nodes tree() {
        return ledger.tree();
    }

    /** The newest checkpoint; null before the first. */
    public @Nullable Checkpoint latest() {
        return ledger.latest();
    }

    /** What is wrong with the history, or null. */
    public @Nullable String alarm() {
        return alarm;
    }

    /** Why it is behind just now, or null. */
    public @Nullable String trouble() {
        return trouble;
    }

    /** A checkpoint over everything that is written by now; {@link Alarm} when the history is not what it was. */
    public synchronized Checkpoint checkpoint() {
        if (alarm != null) {
            throw new Alarm(Objects.requireNonNull(alarm));
        }
        try {
            follow();
            var last = ledger.latest();
            return last == null || last.closed() || ledger.isBehind() ? sign(false) : last;
        } catch (Alarm raised) {
            raise(raised);
            throw raised;
        }
    }

    private void run() {
        attempt(this::checkpoint);
        try {
            while (!stop.await(pace.look().toMillis(), TimeUnit.MILLISECONDS) && alarm == null) {
                attempt(this::step);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        if (!checked) {
            ledger.check();
            checked = true;
        }
        ledger.follow();
    }

    private void step() {
        follow();
        var last = ledger.latest();
        long unsigned = ledger.tree().size() - (last == null ? 0 : last.size());
        boolean due = System.nanoTime() - signedAt > pace.time().toNanos();
        if (unsigned >= pace.events() || (due && ledger.isBehind())) {
            sign(false);
        }
    }

    private synchronized void attempt(Runnable part) {
        if (alarm != null) {
            return;
        }
        try {
            part.run();
            trouble = null;
        } catch (Alarm raised) {
            raise(raised);
        } catch (RuntimeException disk) {
            if (trouble == null) {
                LOG.error("the history cannot be followed just now and is tried again", disk);
            }
            trouble = String.valueOf(disk.getMessage());
        }
    }

    private void raise(Alarm raised) {
        alarm = raised.getMessage();
        LOG.error("ALARM: {}. Nothing is signed any more; `waymark proof verify` says where", alarm);
    }

    private Checkpoint sign(boolean closed) {
        try {
            var checkpoint = ledger.sign(closed);
            signedAt = System.nanoTime();
            LOG.info("checkpoint: {}", checkpoint.note().strip().replace("\n", " | "));
            return checkpoint;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Ends with a checkpoint. */
    @Override
    public void close() {
        close(false);
    }

    /** @param closed nothing is written any more: what is found beyond this checkpoint at the next start was put in */
    public void close(boolean closed) {
        stop.countDown();
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        attempt(() -> {
            follow();
            sign(closed);
        });
        ledger.close();
    }
}
