package org.waymark.ops.cli.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Sentence;

/** Small files that somebody named on the command line. */
final class Texts {
    private Texts() {}

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new Sentence(Exit.USAGE, "USAGE", "the file " + file + " cannot be read as text");
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException refused) {
            throw new Sentence(Exit.ENVIRONMENT, "FILE_UNWRITABLE", "the file " + file + " cannot be written");
        }
    }
}
