package org.waymark.ops.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.waymark.access.reads.SqliteReadAudit;
import org.waymark.eventstore.proof.ProofFolder;
import org.waymark.eventstore.proof.check.HistoryCheck;
import org.waymark.eventstore.proof.check.Verdict;
import org.waymark.eventstore.proof.note.PublicKey;
import org.waymark.eventstore.sqlite.SqliteEventStore;

/** Checks the history in a data folder that no program runs on; nothing is started that could add to it. */
public final class HistoryAtRest {
    private final Path data;

    public HistoryAtRest(Path data) {
        this.data = data;
    }

    /** False for a folder whose history was never signed. */
    public boolean isSigned() {
        return ProofFolder.in(data).isThere();
    }

    /** By what stands in the folder alone. */
    public Verdict verify() {
        return verify(null, null);
    }

    /**
     * @param note a checkpoint that was kept elsewhere
     * @param key the public key that was kept elsewhere
     * @throws org.waymark.eventstore.proof.note.BadNote when the key is none
     */
    public Verdict verify(@Nullable String note, @Nullable String key) {
        var folder = ProofFolder.in(data);
        try (var store = SqliteEventStore.open(data);
                var reads = Files.exists(data.resolve(SqliteReadAudit.FILE)) ? SqliteReadAudit.open(data) : null) {
            var check = new HistoryCheck(store.log(), folder, key == null ? folder.publicKey() : PublicKey.parse(key));
            if (note != null) {
                check.against(note);
            }
            return (reads == null ? check : check.with(reads)).run();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
