package org.waymark.ops.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody says about a person at the command line: never an argument, since everybody on the machine can read those. */
public final class Spoken {
    private static final String PIPED_IN = "-";

    private Spoken() {}

    /**
     * @param file where it stands, {@code -} for standard input, null to be asked for it
     * @param what the name of what is asked for
     */
    public static String text(@Nullable String file, String what) {
        try {
            if (file == null) {
                return asked(what);
            }
            return PIPED_IN.equals(file)
                    ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8).strip()
                    : Files.readString(Path.of(file)).strip();
        } catch (IOException unreadable) {
            throw new Sentence(Exit.USAGE, "USAGE", "the file " + file + " cannot be read as text");
        }
    }

    private static String asked(String what) {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(console -> console.readLine("%s: ", what))
                .orElseThrow(() -> new Sentence(
                        Exit.USAGE, "USAGE", "there is nobody to ask; name a file with --%s".formatted(what)));
    }
}
