package org.waymark.ops.backup.kept;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** How large a folder is, while others write to it. */
final class Sizes {
    private Sizes() {}

    static long of(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (var files = Files.walk(folder)) {
            return files.mapToLong(Sizes::bytes).sum();
        } catch (IOException | UncheckedIOException moving) {
            return 0; // a file that was there is gone; the next look counts again
        }
    }

    private static long bytes(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }

    /** With everything in it, as far as that is possible. */
    static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException stays) {
            // it is named in the sentence, and no note says that it is a backup
        }
    }
}
