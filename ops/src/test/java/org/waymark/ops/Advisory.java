package org.waymark.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A known weakness of a library.
 *
 * @param artifact {@code *} for all of the group
 * @param from the first version that has it
 * @param fixed the first that has it no more
 * @param seen when somebody last looked at the source
 */
record Advisory(String id, String group, String artifact, String from, String fixed, LocalDate seen, String source) {
    static List<Advisory> all() {
        try (var file = Objects.requireNonNull(Advisory.class.getResourceAsStream("/advisories.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Advisory::of)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Advisory of(String line) {
        var word = line.split(" +");
        var part = word[1].split(":");
        return new Advisory(word[0], part[0], part[1], word[2], word[3], LocalDate.parse(word[4]), word[5]);
    }

    boolean isAbout(Part part) {
        return ("." + part.group()).endsWith("." + group)
                && (artifact.equals("*") || artifact.equals(part.artifact()))
                && !isBefore(part.version(), from)
                && isBefore(part.version(), fixed);
    }

    /** Of numbers only; whatever follows them, such as Final, counts for nothing. */
    static boolean isBefore(String one, String other) {
        return Arrays.compare(numbers(one), numbers(other)) < 0;
    }

    private static int[] numbers(String version) {
        var numbers = new int[6];
        var words = version.split("[.-]");
        for (int at = 0; at < Math.min(words.length, numbers.length) && words[at].matches("\\d{1,9}"); at++) {
            numbers[at] = Integer.parseInt(words[at]);
        }
        return numbers;
    }
}
