package org.waymark.ops.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.keys.MasterKeyFile;
import org.waymark.ops.Program;
import org.waymark.ops.cli.Exit;

/** From the command line: a backup of servers that was damaged, forged or put together from two is found out before it is used. */
class RefusedBackupTest {
    private final OwnServers servers = new OwnServers();
    private final OwnServers empty = new OwnServers();
    private final OnTheLine line = new OnTheLine();

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
        return line.run(
                servers, "backup", work.resolve(name), "--from", "axonserver", "--data", work.resolve("signer"));
    }

    private int restore(String to) {
        return line.run(
                empty,
                "restore",
                work.resolve("newer"),
                "--data",
                work.resolve(to),
                "--erasures",
                work.resolve("erasures"),
                "--master-key",
                work.resolve("master.key"),
                "--signing-key",
                work.resolve("signing.key"),
                "--to",
                "axonserver");
    }

    @Test
    void as_it_was_taken_it_is_carried_to_the_servers() {
        assertThat(restore("back")).as(line.said()).isZero();
        assertThat(line.said()).contains("the history is as it was recorded and signed", "and are the same");
        assertThat(empty.events()).usingRecursiveComparison().isEqualTo(servers.events());
    }

    @Test
    void keys_that_are_older_than_the_events_are_refused() throws Exception {
        Files.copy(
                work.resolve("older/keys.sqlite"),
                work.resolve("newer/keys.sqlite"),
                StandardCopyOption.REPLACE_EXISTING);

        assertThat(restore("damaged")).isEqualTo(Exit.NOT_VERIFIED);
        assertThat(line.said()).contains("not as it was written");
        Files.delete(work.resolve("newer/checksums.sha256"));
        assertThat(restore("without keys")).isEqualTo(Exit.NOT_VERIFIED);
        assertThat(line.said()).contains("the keys are older than the events");
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
        assertThat(line.said()).contains("not the history that was signed");
        assertThat(empty.events()).isEqualTo(List.of());
    }
}
