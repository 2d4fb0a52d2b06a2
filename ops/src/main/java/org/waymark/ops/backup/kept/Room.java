package org.waymark.ops.backup.kept;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Sentence;

/** Whether there is room for a backup, and what went wrong, in sentences that say what to do. */
final class Room {
    private static final long MEGABYTE = 1_000_000;

    private Room() {}

    /** @throws Sentence when the folder cannot be made or has too little room */
    static void in(Path folder, Path backup, long bytes) throws IOException {
        if (Files.exists(backup)) {
            throw new Sentence(
                    Exit.REFUSED, "FOLDER_NOT_EMPTY", backup + " exists already; nothing was copied. Try again.");
        }
        Files.createDirectories(folder);
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < bytes) {
            throw new Sentence(
                    Exit.REFUSED,
                    "DISK_TOO_SMALL",
                    "The disk of %s has %d MB free and a backup needs up to %d MB; nothing was copied. Make room there, or give another folder."
                            .formatted(folder, free / MEGABYTE, 1 + bytes / MEGABYTE));
        }
    }

    static String sentence(Exception trouble, Path backup) {
        var why = String.valueOf(trouble.getMessage()).toLowerCase(Locale.ROOT);
        if (why.contains("no space") || why.contains("disk is full") || why.contains("sqlite_full")) {
            return "The disk of " + backup
                    + " became full; what had been copied was taken away again. Make room there.";
        }
        if (trouble instanceof AccessDeniedException || why.contains("read-only") || why.contains("permission")) {
            return "Waymark may not write to " + backup.getParent()
                    + "; let its user write there, or give another folder.";
        }
        return "The backup failed (%s); what had been copied was taken away again. The program's log says more."
                .formatted(trouble.getClass().getSimpleName());
    }
}
