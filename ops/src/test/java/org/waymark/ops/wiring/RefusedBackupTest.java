package org.waymark.ops.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.keys.MasterKeyFile;
import org.waymark.ops.Program;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Waymark;

/** From the command line: a backup of servers that was damaged, forged or put together from two is found out before it is used. */
class RefusedBackupTest {
    private static final String URI = "waymark.mongo.uri";

    private final OwnServers servers = new OwnServers();
    private final OwnServers empty = new OwnServers();
    private final StringWriter said = new StringWriter();

    @TempDir
    Path work = Path.of("");

    @BeforeEach
    void somebody_is_registered_between_two_backups() throws IOException {
        MasterKeyFile.fresh().write(work.resolve("master.key"));
        Files.createFile(work.resolve("erasures"));
        try (var node = Program.start(work.resolve("signer"), 0, servers.node(work));
                var operator = node.operator();
                var recording = new Recording(operator)) {
            recording.person("Amara");
            assertThat(backup("older")).isZero();
            recording.person("Leku");
            operator.post("/api/proof/checkpoint", Map.of());
            assertThat(backup("newer")).isZero();
        }
    }

    @AfterEach
    void stop() {
        servers.close();
        empty.close();
    }

    private int backup(String name) {
        return run(servers, "backup", path(name), "--from", "axonserver", "--data", path("signer"));
    }

    private int restore(String to) {
        return run(
                empty,
                "restore",
                path("newer"),
                "--data",
                path(to),
                "--erasures",
                path("erasures"),
                "--master-key",
                path("master.key"),
                "--signing-key",
                path("signing.key"),
                "--to",
                "axonserver");
    }

    private int run(OwnServers servers, String... arguments) {
        System.setProperty(URI, servers.uri());
        try {
            var line = Waymark.commandLine();
            line.setOut(new PrintWriter(said, true));
            line.setErr(new PrintWriter(said, true));
            return line.execute(Stream.concat(Stream.of(arguments), Stream.of("--axonserver", servers.address()))
                    .toArray(String[]::new));
        } finally {
            System.clearProperty(URI);
        }
    }

    private String path(String name) {
        return work.resolve(name).toString();
    }

    @Test
    void as_it_was_taken_it_is_carried_to_the_servers() {
        assertThat(restore("back")).as(said.toString()).isZero();
        assertThat(said.toString()).contains("the history is as it was recorded and signed", "and are the same");
        assertThat(empty.events()).usingRecursiveComparison().isEqualTo(servers.events());
    }

    @Test
    void keys_that_are_older_than_the_events_are_refused() throws Exception {
        Files.copy(
                work.resolve("older/keys.sqlite"),
                work.resolve("newer/keys.sqlite"),
                StandardCopyOption.REPLACE_EXISTING);

        assertThat(restore("damaged")).isEqualTo(Exit.NOT_VERIFIED);
        assertThat(said.toString()).contains("not as it was written");
        Files.delete(work.resolve("newer/checksums.sha256"));
        assertThat(restore("without keys")).isEqualTo(Exit.NOT_VERIFIED);
        assertThat(said.toString()).contains("the keys are older than the events");
        assertThat(empty.events()).isEqualTo(List.of());
    }

    @Test
    void a_forged_backup_reaches_no_server() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + work.resolve("newer/events.db"));
                var statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER eventsAreNotChanged");
            statement.execute("UPDATE DomainEventEntry SET timeStamp = timeStamp + 1 WHERE globalIndex = 1");
        }
        Files.delete(work.resolve("newer/checksums.sha256"));
        assertThat(restore("forged")).isEqualTo(Exit.NOT_VERIFIED);
        assertThat(said.toString()).contains("not the history that was signed");
        assertThat(empty.events()).isEqualTo(List.of());
    }
}
