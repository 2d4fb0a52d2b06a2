package org.waymark.ops.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.eventstore.proof.note.SigningKey;
import org.waymark.ops.Filled;
import org.waymark.ops.Program;
import org.waymark.ops.cli.Exit;
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
                            Filled.person("2014-01-02", "CARER", "KE/Meru", Map.of("name", "Amara", "sex", "FEMALE"))))
                    .join();
            api.post("/api/proof/checkpoint", Map.of());
            assertThat(run("backup", path("backup"), "--data", path("data"))).isZero();
        }
    }

    @Test
    void a_backup_restored_with_the_list_reads_as_before() throws Exception {
        Files.createFile(work.resolve("nobody"));

        assertThat(restore("nobody", "back")).isZero();
        assertThat(said.toString()).contains("the history is as it was recorded and signed");
        assertThat(run("proof", "verify", "--data", path("back"))).isZero();
        assertThat(nameIn("back", "data")).isEqualTo("\"Amara\"");
        assertThat(run("proof", "verify", "--data", path("back"))).isZero();
    }

    @Test
    void a_backup_holds_neither_the_master_key_nor_the_key_that_checkpoints_are_signed_with() throws Exception {
        var signingKey =
                Files.readAllLines(work.resolve("data/proof/signing.key")).getLast();
        try (var files = Files.walk(work.resolve("backup"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(signingKey);
            }
        }
        assertThat(work.resolve("backup/proof/checkpoints")).isNotEmptyFile();
        for (var folder : List.of("backup", "data")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(work.resolve(folder))))
                    .as(folder)
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void without_the_key_that_signed_it_a_history_is_not_restored_unless_somebody_says_so() throws Exception {
        Files.createFile(work.resolve("nobody"));
        var arguments = List.of("restore", path("backup"), "--data", path("back"), "--erasures", path("nobody"));
        var master = List.of("--master-key", path("data.master.key"));

        assertThat(run(arguments, master)).isEqualTo(1);
        assertThat(said.toString()).contains("--new-signing-key");
        var other = SigningKey.make(work.resolve("other.key"), "other");
        assertThat(other).isNotNull();
        assertThat(run(arguments, master, List.of("--signing-key", path("other.key"))))
                .isEqualTo(1);
        assertThat(said.toString()).contains("another key");
        assertThat(work.resolve("back").resolve("events.db")).doesNotExist();

        assertThat(run(arguments, master, List.of("--new-signing-key"))).isZero();
        assertThat(work.resolve("back/proof-before-restore/checkpoints")).isNotEmptyFile();
        assertThat(nameIn("back", "data")).isEqualTo("\"Amara\"");
        assertThat(run("proof", "verify", "--data", path("back"))).isZero();
    }

    @Test
    void a_backup_that_was_altered_is_restored_and_said_to_be() throws Exception {
        Files.createFile(work.resolve("nobody"));
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + work.resolve("backup/events.db"));
                var statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER eventsAreNotChanged");
            statement.execute("UPDATE DomainEventEntry SET timeStamp = timeStamp + 1 WHERE globalIndex = 1");
        }

        assertThat(restore("nobody", "back")).isEqualTo(Exit.NOT_VERIFIED);
        assertThat(said.toString()).contains("not the history that was signed");
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
        assertThat(run("proof", "verify", "--data", path("back"))).isZero();
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
                path("data.master.key"),
                "--signing-key",
                path("data/proof/signing.key"));
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

    @SafeVarargs
    private int run(List<String>... parts) {
        return run(Stream.of(parts).flatMap(List::stream).toArray(String[]::new));
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
