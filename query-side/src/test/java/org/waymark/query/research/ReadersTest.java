package org.waymark.query.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.events.research.Audience;

/** What the README of a release shows in R and Python does what it says, where there is an R or a Python to try it. */
class ReadersTest {
    private final Village village = new Village(5, 120);

    @TempDir
    Path folder;

    @Test
    void python_reads_it_as_the_readme_shows() throws IOException, InterruptedException {
        reads("python3", "python");
    }

    @Test
    void r_reads_it_as_the_readme_shows() throws IOException, InterruptedException {
        reads("Rscript", "r");
    }

    @Test
    void pyarrow_reads_the_parquet_files_where_there_is_one() throws IOException, InterruptedException {
        var files = released();
        Files.writeString(folder.resolve("shown"), """
                try:
                    import pyarrow.parquet as parquet
                except ImportError:
                    print("no pyarrow")
                else:
                    for name in "people memberships attendance milestones livelihoods measures".split():
                        print(parquet.read_table(name + ".parquet").num_rows)
                """);
        var said = said("python3");
        if (said.equals("no pyarrow")) {
            aborted("there is no pyarrow here, so only the reader of the Apache project tried the Parquet files");
        }
        var rows = Stream.of("people", "memberships", "attendance", "milestones", "livelihoods", "measures")
                .map(table -> Integer.toString(files.rows(table).size()))
                .collect(Collectors.joining("\n"));
        assertThat(said).isEqualTo(rows);
    }

    private ReleasedFiles released() throws IOException {
        var files = ReleasedFiles.of(village.workshop.make(village.asked(Audience.UNDER_AGREEMENT), List.of()));
        for (var file : files.files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return files;
    }

    private void reads(String program, String language) throws IOException, InterruptedException {
        var files = released();
        var readme = files.text("README.md");
        int from = readme.indexOf("```" + language + "\n") + language.length() + 4;
        Files.writeString(folder.resolve("shown"), readme.substring(from, readme.indexOf("```", from)));
        int people = files.rows("people").size();
        assertThat(said(program)).isEqualTo(people + " " + people);
    }

    private String said(String program) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(program, "shown")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException notThere) {
            return aborted("there is no " + program + " here, so what the README shows was not tried with it");
        }
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return said.strip();
    }

    private static String aborted(String why) {
        System.err.println("NOT RUN: " + why);
        return abort("NOT RUN: " + why);
    }
}
