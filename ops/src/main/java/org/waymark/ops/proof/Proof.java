package org.waymark.ops.proof;

import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.proof.Alarm;
import org.waymark.eventstore.proof.Notary;
import org.waymark.eventstore.proof.Pace;
import org.waymark.eventstore.proof.ProofFolder;
import org.waymark.eventstore.proof.ReadsRecord;
import org.waymark.eventstore.proof.check.HistoryCheck;
import org.waymark.eventstore.proof.note.BadNote;
import org.waymark.eventstore.proof.note.PublicKey;
import org.waymark.eventstore.sqlite.SqliteEventStore;
import org.waymark.web.Problem;

/** The notary of the running program; a program whose history cannot be signed runs all the same and says so. */
public final class Proof implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Proof.class);

    private final ProofFolder folder;
    private final @Nullable Notary notary;
    private final @Nullable String refusal;
    private final @Nullable SqliteEventStore writer;
    private final @Nullable ReadsRecord reads;

    private Proof(
            ProofFolder folder,
            @Nullable Notary notary,
            @Nullable String refusal,
            @Nullable SqliteEventStore writer,
            @Nullable ReadsRecord reads) {
        this.folder = folder;
        this.reads = reads;
        this.notary = notary;
        this.refusal = refusal;
        this.writer = writer;
    }

    /**
     * @param writer the only one that writes there, if there is such a one
     * @param reads the record of who read whom, where this program keeps it
     */
    static Proof start(
            EventLog log,
            ProofFolder folder,
            Pace pace,
            Clock clock,
            @Nullable SqliteEventStore writer,
            @Nullable ReadsRecord reads) {
        try {
            return new Proof(folder, Notary.start(log, folder, clock, pace, reads), null, writer, reads);
        } catch (Alarm | BadNote refused) {
            LOG.error("ALARM: {}. Nothing is signed; `waymark proof verify` says more", refused.getMessage());
            return new Proof(folder, null, refused.getMessage(), writer, reads);
        }
    }

    /** Compares everything with what that key signed. */
    HistoryCheck check(EventLog log, PublicKey key) throws IOException {
        var check = new HistoryCheck(log, folder, key);
        return reads == null ? check : check.with(reads);
    }

    public ProofFolder folder() {
        return folder;
    }

    /** What is wrong with the history, or null. */
    @Nullable String alarm() {
        return notary == null ? refusal : notary.alarm();
    }

    /** Why what is new cannot be signed just now, or null. */
    @Nullable String trouble() {
        return notary == null ? null : notary.trouble();
    }

    /** @throws org.waymark.web.ProblemException when nothing is signed any more */
    public Notary notary() {
        if (notary == null || notary.alarm() != null) {
            throw Problem.of(
                            HttpStatus.CONFLICT,
                            "HISTORY_ALTERED",
                            "The history is not what was signed, and nothing is signed any more; verify it to see where.")
                    .thrown();
        }
        return notary;
    }

    /** Nothing is written after the last checkpoint, so that whatever is found beyond it was put in. */
    @Override
    public void close() {
        if (writer != null) {
            writer.stopWriting();
        }
        if (notary != null) {
            notary.close(writer != null);
        }
    }
}
