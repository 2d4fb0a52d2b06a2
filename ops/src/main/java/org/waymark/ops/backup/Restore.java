package org.waymark.ops.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.proof.check.Verdict;
import org.waymark.eventstore.sqlite.SqliteEventStore;
import org.waymark.keys.ErasureList;
import org.waymark.keys.KeyFiles;
import org.waymark.keys.MasterKey;
import org.waymark.keys.PersonalData;
import org.waymark.keys.sqlite.SqliteKeyStore;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Sentence;
import org.waymark.ops.proof.HistoryAtRest;

/**
 * Brings a backup back. It is older than some erasures, so the list of all that were erased is applied before anything can
 * be read: without the list nothing is restored. What is recorded by that is signed like everything before.
 */
public final class Restore {
    private final Path backup;
    private final MasterKey master;
    private final Signing signing;
    private final Clock clock;

    public Restore(Path backup, MasterKey master, Signing signing, Clock clock) {
        this.backup = backup;
        this.master = master;
        this.signing = signing;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param again how many the backup still knew that were erased since
     * @param history what the restored history was found to be; null when it begins a new chain of checkpoints
     */
    public record Restored(int again, @Nullable Verdict history) {}

    /**
     * @param data a new or empty folder
     * @param erased everybody that was ever erased
     */
    public Restored into(Path data, Set<String> erased) throws IOException {
        if (!Files.exists(backup.resolve(Backup.EVENTS))) {
            throw new Sentence(Exit.REFUSED, "NO_BACKUP", "there is no backup in " + backup);
        }
        BegunBackup.requireFinished(backup);
        Backup.requireEmpty(data);
        requireNewer(erased);
        signing.check(backup);
        Files.createDirectories(data);
        for (var file : Backup.filesOf(backup)) {
            if (!file.endsWith(Backup.ERASURES) && !file.endsWith(Checksums.FILE)) {
                Files.copy(file, data.resolve(file.getFileName()));
            }
        }
        signing.bring(backup, data);
        int again = erase(data, erased);
        requireKeys(data);
        var history = new HistoryAtRest(data);
        return new Restored(again, history.isSigned() ? history.verify() : null);
    }

    private int erase(Path data, Set<String> erased) {
        var files = KeyFiles.of(data);
        var list = new ErasureList(files.erasures());
        try (var keys = SqliteKeyStore.open(files.keys(), true)) {
            list.add(erased);
            erased.forEach(keys::destroy);
            return new ErasedAgain(data, PersonalData.open(keys, master, list), clock).record(erased);
        }
    }

    private static void requireKeys(Path data) {
        try (var keys = SqliteKeyStore.open(KeyFiles.of(data).keys(), true);
                var store = SqliteEventStore.open(data)) {
            new KeysOfEvents(keys).settle(store.log());
        }
    }

    /** A list that does not know who had been erased when the backup was made is not the list. */
    private void requireNewer(Set<String> erased) throws IOException {
        var known = new ErasureList(backup.resolve(Backup.ERASURES)).ids();
        if (!erased.containsAll(known)) {
            throw new Sentence(
                    Exit.REFUSED,
                    "ERASURES_TOO_OLD",
                    "the erasure list is older than the backup: people stand in the backup's own list that it does not"
                            + " know; give the newest list");
        }
    }
}
