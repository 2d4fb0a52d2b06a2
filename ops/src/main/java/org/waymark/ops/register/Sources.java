package org.waymark.ops.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.register.csv.Row;
import org.waymark.ops.register.csv.Sheet;
import org.waymark.ops.register.csv.SheetReader;
import org.waymark.ops.register.csv.Unreadable;
import org.waymark.ops.register.mapping.Kind;
import org.waymark.ops.register.mapping.Programme;
import org.waymark.ops.register.mapping.Reading;
import org.waymark.ops.register.mapping.Register;

/** Finds and reads what is to be taken: the programme's own groups and associations first, then its registers. */
final class Sources {
    /**
     * One register, read.
     *
     * @param name what it is called in summaries and in the names of error files
     */
    record Source(String name, Path folder, Reading reading) {}

    private final Programme programme;
    private final LocalDate today;

    Sources(Programme programme, LocalDate today) {
        this.programme = programme;
        this.today = today;
    }

    List<Source> choose(@Nullable List<Path> files) {
        List<Source> all = new ArrayList<>();
        addInline(all, Kind.ASSOCIATIONS, programme.associations());
        addInline(all, Kind.GROUPS, programme.groups());
        if (files == null) {
            programme.registers().forEach(register -> all.add(read(register, inFolder(register.file()))));
        } else {
            files.forEach(file -> all.add(read(registerOf(file), file)));
        }
        return all;
    }

    /** A description that somebody sends along reads nothing but what came with it. */
    private Path inFolder(String name) {
        var folder = programme.folder().toAbsolutePath().normalize();
        var file = folder.resolve(name).normalize();
        if (!file.startsWith(folder) || leadsElsewhere(file, folder)) {
            throw new Unreadable(file, "stands outside the programme's folder; put it there");
        }
        return programme.folder().resolve(name);
    }

    /** Also by a link. */
    private static boolean leadsElsewhere(Path file, Path folder) {
        try {
            return Files.exists(file) && !file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException unreadable) {
            return true;
        }
    }

    /** The mended error file of a register is read as the register itself. */
    private Register registerOf(Path file) {
        var name = Register.nameOf(String.valueOf(file.getFileName()));
        return programme.registers().stream()
                .filter(register -> Register.nameOf(register.file()).equals(name))
                .findFirst()
                .orElseThrow(() -> new Unreadable(
                        file,
                        "is not among the registers that " + programme.folder().resolve("programme.yaml")
                                + " describes"));
    }

    private Source read(Register register, Path file) {
        var reading = new Reading(register, SheetReader.read(file, register.delimiter()), today);
        if (!reading.missing().isEmpty()) {
            throw new Unreadable(
                    file,
                    "has no column " + String.join(", ", reading.missing())
                            + "; correct the headings, or the columns in programme.yaml");
        }
        if (!reading.twice().isEmpty()) {
            throw new Unreadable(
                    file,
                    "has more than one column " + String.join(", ", reading.twice())
                            + "; give each a heading of its own, or take one out");
        }
        if (!reading.unexplained().isEmpty()) {
            throw new Unreadable(
                    file,
                    "has columns that nobody explained: "
                            + String.join(", ", reading.unexplained())
                            + "; name each under columns or under ignore in programme.yaml");
        }
        return new Source(
                Register.nameOf(register.file()),
                file.toAbsolutePath().normalize().resolveSibling(""),
                reading);
    }

    private void addInline(List<Source> all, Kind kind, List<Map<String, String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Set<String> fields = new LinkedHashSet<>();
        rows.forEach(row -> fields.addAll(row.keySet()));
        Map<String, String> columns = new TreeMap<>();
        fields.forEach(field -> columns.put(field, field));
        List<Row> lines = new ArrayList<>();
        for (var row : rows) {
            lines.add(new Row(
                    lines.size() + 1,
                    fields.stream().map(field -> row.getOrDefault(field, "")).toList()));
        }
        var sheet = new Sheet(List.copyOf(fields), lines, ',', "\n", false);
        var register = new Register(
                "programme.yaml", kind, ',', List.of(), columns, Map.of(), Map.of(), Set.of(), Set.of(), null);
        all.add(new Source(kind.words(), programme.folder(), new Reading(register, sheet, today)));
    }
}
