package org.waymark.ops.register.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a CSV file whatever its delimiter, line ending and byte order mark. */
public final class SheetReader {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final long LARGEST = 256L << 20;

    private SheetReader() {}

    /**
     * @param delimiter null to find it from the headings
     * @throws Unreadable with one sentence
     */
    public static Sheet read(Path file, @Nullable Character delimiter) {
        var text = text(file);
        boolean mark = text.startsWith(BYTE_ORDER_MARK);
        var body = mark ? text.substring(1) : text;
        var lineEnd = body.contains("\r\n") ? "\r\n" : "\n";
        char used = delimiter == null ? delimiterOf(firstLine(body)) : delimiter;
        var rows = rows(file, body, used);
        if (rows.isEmpty()) {
            throw new Unreadable(file, "is empty; its first row must be the headings");
        }
        var headings =
                rows.removeFirst().cells().stream().map(SheetReader::tidy).toList();
        return new Sheet(headings, rows, used, lineEnd, mark);
    }

    private static List<Row> rows(Path file, String body, char delimiter) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        List<Row> rows = new ArrayList<>();
        try (var parser = format.parse(new StringReader(body))) {
            int line = 1;
            for (CSVRecord row : parser) {
                rows.add(new Row(line, row.stream().map(Formulas::restored).toList()));
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException broken) {
            throw new Unreadable(
                    file,
                    "is not well-formed after line " + lastLine(rows) + ": a quotation mark is opened and not closed");
        }
        rows.removeIf(row -> row.isBlank() && row != rows.getFirst());
        return rows;
    }

    private static int lastLine(List<Row> rows) {
        return rows.isEmpty() ? 0 : rows.getLast().line();
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new Unreadable(file, "is larger than 256 MiB; split it");
            }
            var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException ignored) {
            throw new Unreadable(file, "is not UTF-8; save it as \"CSV UTF-8\"");
        } catch (NoSuchFileException ignored) {
            throw new Unreadable(file, "is not there");
        } catch (IOException refused) {
            throw new Unreadable(file, "cannot be read: " + refused.getMessage());
        }
    }

    private static String firstLine(String body) {
        return body.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    /** The one that most often stands between the headings. */
    private static char delimiterOf(String headings) {
        char best = DELIMITERS[0];
        for (char candidate : DELIMITERS) {
            best = count(headings, candidate) > count(headings, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static String tidy(String heading) {
        return heading.replace('\u00A0', ' ').strip();
    }
}
