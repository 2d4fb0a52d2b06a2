package org.waymark.ops.register;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.waymark.ops.register.Tally.Fault;
import org.waymark.ops.register.csv.Formulas;
import org.waymark.ops.register.csv.Row;
import org.waymark.ops.register.csv.Unreadable;
import org.waymark.ops.register.mapping.Problem;
import org.waymark.ops.register.mapping.Reading;

/**
 * What is given back: each row that was not taken, as it stood, with its line, the columns and codes of its faults and a
 * sentence for each. Mended, it can be taken like the register itself.
 */
final class ErrorFile {
    private final Reading reading;
    private final List<Fault> faults;

    ErrorFile(Reading reading, List<Fault> faults) {
        this.reading = reading;
        this.faults = faults;
    }

    /** Never writes over an earlier one of other content: somebody may be mending it. */
    Path write(Path folder, String name) {
        try {
            Files.createDirectories(folder);
            var content = content().getBytes(StandardCharsets.UTF_8);
            for (int number = 1; ; number++) {
                var file = folder.resolve(name + ".errors" + (number == 1 ? "" : "." + number) + ".csv");
                if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                    return writeForOwner(file, content);
                }
                if (Arrays.equals(Files.readAllBytes(file), content)) {
                    return file;
                }
            }
        } catch (IOException refused) {
            throw new Unreadable(
                    folder,
                    "cannot be written to, so the rows that were refused cannot be given back; name"
                            + " another folder with --errors");
        }
    }

    /** The rows are about people as the register is. */
    private static Path writeForOwner(Path file, byte[] content) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        var rights = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                posix ? new FileAttribute<?>[] {rights} : new FileAttribute<?>[0])) {
            for (var rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) {
                channel.write(rest);
            }
        }
        return file;
    }

    private String content() throws IOException {
        var sheet = reading.sheet();
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(sheet.delimiter())
                .setRecordSeparator(sheet.lineEnd())
                .get();
        var text = new StringWriter();
        text.append(sheet.mark() ? "\uFEFF" : "");
        try (var printer = new CSVPrinter(text, format)) {
            List<String> headings = new ArrayList<>(reading.ownHeadings());
            headings.addAll(Reading.ADDED);
            printer.printRecord(headings.stream().map(Formulas::defused));
            for (var row : byRow().entrySet()) {
                printer.printRecord(line(row.getKey(), row.getValue()).stream().map(Formulas::defused));
            }
        }
        return text.toString();
    }

    private List<String> line(Row row, TreeSet<Problem> problems) {
        List<String> cells = new ArrayList<>(reading.ownCells(row));
        cells.add(Integer.toString(row.line()));
        cells.add(joined(problems.stream().map(Problem::column).toList()));
        cells.add(joined(problems.stream().map(Problem::code).toList()));
        cells.add(joined(problems.stream().map(Problem::sentence).toList()));
        return cells;
    }

    private static String joined(List<String> texts) {
        return texts.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(" | "));
    }

    private Map<Row, TreeSet<Problem>> byRow() {
        Map<Row, TreeSet<Problem>> rows = new LinkedHashMap<>();
        faults.stream()
                .sorted(java.util.Comparator.comparingInt(fault -> fault.row().line()))
                .forEach(fault -> rows.computeIfAbsent(fault.row(), ignored -> new TreeSet<>())
                        .add(fault.problem()));
        return rows;
    }
}
