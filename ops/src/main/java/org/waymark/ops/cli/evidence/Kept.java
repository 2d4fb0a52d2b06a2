package org.waymark.ops.cli.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Sentence;

/** Keeps an answer that is no text in a file. */
final class Kept {
    private Kept() {}

    static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException refused) {
            throw new Sentence(Exit.ENVIRONMENT, "NOT_WRITTEN", "cannot write " + file + ": " + refused.getMessage());
        }
    }
}
