package org.waymark.ops.register.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.register.mapping.Register.ReasonRow;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads {@code programme.yaml}; a word it does not know is refused, so that a slip of the pen loses nothing. */
public final class ProgrammeFile {
    public static final String NAME = "programme.yaml";

    private final Path file;
    private final Map<String, String> everywhere;

    private ProgrammeFile(Path file, Map<String, String> everywhere) {
        this.file = file;
        this.everywhere = everywhere;
    }

    /** @throws ProgrammeWrong with one sentence */
    public static Programme read(Path file) {
        try {
            return read(file, Part.of(file, "the file", PlainYaml.read(Files.readString(file))));
        } catch (NoSuchFileException ignored) {
            throw new ProgrammeWrong(
                    file,
                    "is not there; it must say which registers there are and how they are written (see"
                            + " ops/docs/import.md)");
        } catch (IOException ignored) {
            throw new ProgrammeWrong(file, "cannot be read; give yourself the right to, and save it as UTF-8");
        } catch (YAMLException wrong) {
            throw new ProgrammeWrong(
                    file,
                    "is not YAML: "
                            + String.valueOf(wrong.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse(""));
        }
    }

    private static Programme read(Path file, Part all) {
        all.allow("programme", "area", "associations", "groups", "registers");
        var area = all.text("area");
        var reader = new ProgrammeFile(file, area == null ? Map.of() : Map.of("area", area));
        return new Programme(
                all.needed("programme"),
                file.toAbsolutePath().normalize().resolveSibling(""),
                reader.inline(all, "associations", Kind.ASSOCIATIONS),
                reader.inline(all, "groups", Kind.GROUPS),
                all.parts("registers").stream().map(reader::register).toList());
    }

    private List<Map<String, String>> inline(Part all, String name, Kind kind) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (var part : all.parts(name)) {
            part.allow(kind.fields().toArray(String[]::new));
            var row = new java.util.LinkedHashMap<>(everywhere);
            row.putAll(part.texts());
            rows.add(row);
        }
        return List.copyOf(rows);
    }

    private Register register(Part part) {
        part.allow(
                "file", "kind", "delimiter", "dates", "columns", "constants", "values", "empty", "ignore", "reasons");
        var kind = kind(part);
        var columns = part.part("columns").texts();
        var constants = new java.util.HashMap<>(part.part("constants").texts());
        if (kind == Kind.PEOPLE || kind == Kind.GROUPS) {
            everywhere.forEach((field, value) -> {
                if (!columns.containsKey(field)) {
                    constants.putIfAbsent(field, value);
                }
            });
        }
        known(kind, columns, "columns");
        known(kind, constants, "constants");
        var values = part.part("values").partsByName();
        known(kind, values, "values");
        return new Register(
                part.needed("file"),
                kind,
                delimiter(part.text("delimiter")),
                part.list("dates"),
                columns,
                Map.copyOf(constants),
                values,
                java.util.Set.copyOf(part.list("empty")),
                java.util.Set.copyOf(part.list("ignore")),
                reasons(part));
    }

    private Kind kind(Part part) {
        var text = part.needed("kind");
        for (var kind : Kind.values()) {
            if (kind.words().equals(text)) {
                return kind;
            }
        }
        throw new ProgrammeWrong(file, "there is no kind of register called " + text + "; there are " + Kind.all());
    }

    private void known(Kind kind, Map<String, ?> given, String where) {
        for (var field : given.keySet()) {
            if (!kind.fields().contains(field)) {
                throw new ProgrammeWrong(
                        file,
                        "a register of " + kind.words() + " has no field " + field + " (under " + where + "); it has "
                                + String.join(
                                        ", ", kind.fields().stream().sorted().toList()));
            }
        }
    }

    private @Nullable Character delimiter(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "tab" -> '\t';
            case "comma" -> ',';
            case "semicolon" -> ';';
            default -> throw new ProgrammeWrong(file, "delimiter is tab, comma or semicolon, not " + text);
        };
    }

    private static @Nullable ReasonRow reasons(Part part) {
        var row = part.part("reasons");
        return row.texts().isEmpty() ? null : new ReasonRow(row.needed("column"), row.needed("text"));
    }
}
