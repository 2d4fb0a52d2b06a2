package org.waymark.ops.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Sentence;

/**
 * The folder of a backup that takes a while and may be interrupted: begun again it keeps the events and reads that are there, and
 * takes anew what changes. Nothing is restored from one that was not finished.
 */
public final class BegunBackup {
    private static final String UNFINISHED = "unfinished";

    private final Path folder;

    private BegunBackup(Path folder) {
        this.folder = folder;
    }

    /** @param signer the data folder that holds {@code proof/}, copied before all else so that it vouches for no more than comes */
    public static BegunBackup in(Path folder, Path signer) throws IOException {
        if (!Files.exists(folder.resolve(UNFINISHED))) {
            Backup.requireEmpty(folder);
        }
        Backup.makeForOwnerOnly(folder);
        Backup.writeSynced(folder.resolve(UNFINISHED), "this backup was begun and not finished; begin it again\n");
        for (var stale : Backup.filesOf(folder)) {
            if (stale.getFileName().toString().matches("keys\\.sqlite|credentials\\.db|erasures")) {
                forget(stale);
            }
        }
        for (var stale : Backup.proofsOf(folder)) {
            Files.delete(stale);
        }
        Backup.copyProofs(signer, folder);
        return new BegunBackup(folder);
    }

    /** With what SQLite keeps beside it. */
    private static void forget(Path file) throws IOException {
        Files.delete(file);
        for (var ending : new String[] {"-wal", "-shm"}) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
        }
    }

    /** @param erased everybody that was ever erased */
    public void finish(Iterable<String> erased) throws IOException {
        var ids = new TreeSet<String>();
        erased.forEach(ids::add);
        Backup.writeSynced(folder.resolve(Backup.ERASURES), ids.isEmpty() ? "" : String.join("\n", ids) + "\n");
        Files.delete(folder.resolve(UNFINISHED));
        Checksums.write(folder);
    }

    static void requireFinished(Path folder) throws IOException {
        if (Files.exists(folder.resolve(UNFINISHED))) {
            throw new Sentence(
                    Exit.REFUSED,
                    "BACKUP_UNFINISHED",
                    "the backup in " + folder
                            + " was interrupted; begin it again with the same command, or take another");
        }
        Checksums.require(folder);
    }
}
