package org.waymark.ops.backup.kept;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.page.backups.Backups.Taken;

/** What was found out about each backup, in a small file beside it, so that it is known after a restart. */
final class Notes {
    private static final String END = ".json";
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private Notes() {}

    static void write(Path backup, Taken taken) throws IOException {
        Files.write(backup.resolveSibling(taken.name() + END), JSON.writeValueAsBytes(taken));
    }

    /** The latest first; of a backup that is gone nothing is said. */
    static List<Taken> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(END))
                    .flatMap(Notes::read)
                    .filter(taken -> Files.isDirectory(folder.resolve(taken.name())))
                    .sorted(Comparator.comparing(Taken::at).reversed())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Taken> read(Path note) {
        try {
            return Stream.of(JSON.readValue(note.toFile(), Taken.class));
        } catch (IOException other) {
            return Stream.empty(); // not one of ours
        }
    }
}
