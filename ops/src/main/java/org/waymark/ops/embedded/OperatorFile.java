package org.waymark.ops.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** What lets this machine's command line in without logging in: only whoever may read the folder's own files. */
public final class OperatorFile {
    private static final String NAME = "waymark.operator";

    private final Path folder;
    private final Path file;

    private OperatorFile(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(NAME);
    }

    /** @param folder a data folder, whether a program runs on it or not */
    public static OperatorFile in(Path folder) {
        return new OperatorFile(folder);
    }

    /** @throws FolderRefused when it cannot be written */
    public void write(String token) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file);
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(file, token);
        } catch (IOException refused) {
            throw FolderRefused.because(folder, refused);
        }
    }

    /** Nothing when the program on the folder asks everybody to log in. */
    public Optional<String> token() {
        try {
            return Optional.of(Files.readString(file).strip()).filter(token -> !token.isEmpty());
        } catch (IOException ignored) {
            return Optional.empty();
        }
    }

    /** What a program that was killed left there opens nothing any more. */
    public void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException refused) {
            throw FolderRefused.because(folder, refused);
        }
    }
}
