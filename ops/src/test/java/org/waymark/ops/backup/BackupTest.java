package org.waymark.ops.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.ops.Program;
import org.waymark.ops.cli.Waymark;
import org.waymark.ops.client.Command;

/** Backup, restore and rotation from the command line. */
class BackupTest {
    private static final UUID AMARA = UUID.fromString("018f3c5e-7b1a-7c3d-9e2f-1a2b3c4d5e6f");
    private static final Map<String, String> QUIET = Map.of("logging.level.root", "ERROR");

    @TempDir
    Path work;

    private final StringWriter said = new StringWriter();

    @BeforeEach
    void somebody_is_registered_and_a_backup_made() {
        try (var program = Program.start(work.resolve("data"), 0, QUIET);
                var api = program.operator()) {
            api.put(new Command(
                            AMARA,
                            "/api/people/" + AMARA,
                            Map.of(
                                    "occurredOn",
                                    "2014-01-02",
                                    "kinds",
                                    List.of("CARER"),
                                    "area",
                                    "KE/Meru",
                                    "details",
                                    Map.of("name", "Amara", "sex", "FEMALE"))))
                    .join();
            assertThat(run("backup", path("backup"), "--data", path("data"))).isZero();
        }
    }

    @Test
    void a_backup_restored_with_the_list_reads_as_before() throws Exception {
        Files.createFile(work.resolve("nobody"));

        assertThat(restore("nobody", "back")).isZero();
        assertThat(nameIn("back", "data")).isEqualTo("\"Amara\"");
    }

    @Test
    void without_the_erasure_list_nothing_is_restored() {
        assertThat(run("restore", path("backup"), "--data", path("back"))).isEqualTo(1);
        assertThat(said.toString()).contains("erasure list");
        assertThat(work.resolve("back").resolve("events.db")).doesNotExist();
    }

    @Test
    void a_list_older_than_the_backup_is_refused() throws Exception {
        Files.writeString(work.resolve("backup").resolve("erasures"), AMARA + "\n");
        Files.createFile(work.resolve("old"));

        assertThat(restore("old", "back")).isEqualTo(1);
        assertThat(said.toString()).contains("older than the backup");
    }

    @Test
    void who_was_erased_since_is_erased_in_the_restored_folder_too_and_its_list() throws Exception {
        Files.writeString(work.resolve("newest"), AMARA + "\n");

        assertThat(restore("newest", "back")).isZero();
        assertThat(said.toString()).contains("1 people were erased again");
        assertThat(nameIn("back", "data")).isEqualTo("{\"erased\":true}");
        assertThat(work.resolve("back.erasures")).hasContent(AMARA.toString());
    }

    @Test
    void after_a_rotation_everything_reads_as_before_and_the_old_master_key_is_gone() throws Exception {
        var before = Files.readString(work.resolve("data.master.key"));

        assertThat(run("keys", "rotate", "--data", path("data"))).isZero();
        assertThat(Files.readString(work.resolve("data.master.key"))).isNotEqualTo(before);
        assertThat(nameIn("data", "data")).isEqualTo("\"Amara\"");
    }

    private int restore(String list, String to) {
        return run(
                "restore",
                path("backup"),
                "--data",
                path(to),
                "--erasures",
                path(list),
                "--master-key",
                path("data.master.key"));
    }

    private String nameIn(String folder, String master) {
        var settings = Map.of("logging.level.root", "ERROR", "waymark.keys.master-file", path(master + ".master.key"));
        try (var program = Program.start(work.resolve(folder), 0, settings);
                var api = program.operator()) {
            return api.get("/api/people/" + AMARA + "/journey", Map.of())
                    .at("/summary/details/name")
                    .toString();
        }
    }

    private int run(String... arguments) {
        var line = Waymark.commandLine();
        line.setOut(new PrintWriter(said, true));
        line.setErr(new PrintWriter(said, true));
        return line.execute(arguments);
    }

    private String path(String name) {
        return work.resolve(name).toString();
    }
}
