package org.waymark.query.research;

import static org.assertj.core.api.Assertions.assertThat;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.HydratorSupplier;
import blue.strategic.parquet.ParquetReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.events.research.Audience;

/** What we write as Parquet, read by the reader of the Apache project: the same rows that stand in the CSV. */
class ParquetTest {
    private final Village village = new Village(3, 120);

    @Test
    void every_table_reads_as_its_csv_does(@TempDir Path folder) throws IOException {
        var files = ReleasedFiles.of(village.workshop.make(village.asked(Audience.UNDER_AGREEMENT), List.of()));
        for (var table : List.of("people", "memberships", "attendance", "milestones", "livelihoods", "measures")) {
            var file = folder.resolve(table + ".parquet");
            Files.write(file, files.bytes(table + ".parquet"));
            assertThat(rows(file)).as(table).isEqualTo(files.rows(table));
        }
        assertThat(files.rows("attendance")).hasSizeGreaterThan(500);
        assertThat(files.rows("measures")).isNotEmpty();
        assertThat(files.rows("livelihoods")).isNotEmpty();
    }

    @Test
    void a_table_of_nobody_is_a_file_too(@TempDir Path folder) throws IOException {
        var hamlet = new Village(4, 12);
        var files = ReleasedFiles.of(hamlet.workshop.make(hamlet.asked(Audience.UNDER_AGREEMENT), List.of()));
        var file = folder.resolve("livelihoods.parquet");
        Files.write(file, files.bytes("livelihoods.parquet"));
        assertThat(rows(file)).isEmpty();
        assertThat(files.rows("livelihoods")).isEmpty();
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        try (var rows = ParquetReader.streamContent(file.toFile(), HydratorSupplier.constantly(new Fields()))) {
            return rows.toList();
        }
    }

    /** As the CSV has it: nothing is an empty field. */
    private static final class Fields implements Hydrator<Map<String, String>, Map<String, String>> {
        @Override
        public Map<String, String> start() {
            return new LinkedHashMap<>();
        }

        @Override
        public Map<String, String> add(Map<String, String> row, String name, @Nullable Object value) {
            row.put(name, value == null ? "" : value.toString());
            return row;
        }

        @Override
        public Map<String, String> finish(Map<String, String> row) {
            return row;
        }
    }
}
