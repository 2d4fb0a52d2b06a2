package org.waymark.ops.embedded;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The data folder cannot be used; the message is one sentence that says why and what to do. */
public final class FolderRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private FolderRefused(String sentence) {
        super(sentence, null, false, false);
    }

    static FolderRefused inUse(Path folder) {
        return new FolderRefused("the data folder " + folder
                + " is in use by another Waymark; stop that one, or give another folder with --data");
    }

    static FolderRefused because(Path folder, IOException reason) {
        return switch (reason) {
            case AccessDeniedException ignored -> readOnly(folder);
            case FileAlreadyExistsException ignored -> new FolderRefused(folder + " is a file, and a folder is needed");
            default -> speak(folder, reason.getMessage());
        };
    }

    private static FolderRefused speak(Path folder, @Nullable String message) {
        var text = String.valueOf(message);
        if (text.contains("No space left") || text.contains("not enough space") || text.contains("quota")) {
            return new FolderRefused("the disk of the data folder " + folder
                    + " is full; make room (8 MiB at the least) or give another folder with --data");
        }
        return text.contains("ead-only")
                ? readOnly(folder)
                : new FolderRefused("the data folder " + folder + " cannot be used: " + text);
    }

    private static FolderRefused readOnly(Path folder) {
        return new FolderRefused("the data folder " + folder
                + " cannot be written to; give yourself the right to, or give another folder with --data");
    }
}
