package org.waymark.ops.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.keys.MasterKeyFile;
import org.waymark.ops.Program;
import org.waymark.ops.cli.Ready;

/** From the command line: a new master key for keys that nodes share. */
class SharedKeysTest {
    private final OwnServers servers = new OwnServers();
    private final OnTheLine line = new OnTheLine();

    @TempDir
    Path work = Path.of("");

    @AfterEach
    void stop() {
        servers.close();
    }

    private int rotate(OwnServers at) {
        return line.run(at, "keys", "rotate", "--on", "axonserver", "--master-key", work.resolve("master.key"));
    }

    private String nameOf(UUID person, Path master) {
        var settings = new HashMap<>(servers.node(work));
        settings.put("waymark.keys.master-file", master.toString());
        try (var node = Program.start(work.resolve("node"), 0, settings);
                var operator = node.operator()) {
            Ready.await(operator, new PrintWriter(Writer.nullWriter()));
            return operator.get("/api/people/" + person + "/journey", Map.of())
                    .at("/summary/details/name")
                    .toString();
        }
    }

    @Test
    void with_the_new_one_everything_reads_as_before_and_with_the_old_one_no_node_starts() throws Exception {
        var master = work.resolve("master.key");
        MasterKeyFile.fresh().write(master);
        UUID amara;
        try (var node = Program.start(work.resolve("node"), 0, servers.node(work));
                var operator = node.operator();
                var recording = new Recording(operator)) {
            amara = recording.person("Amara");
        }
        var old = Files.copy(master, work.resolve("old.key"));
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-------"));
        try (var wrong = new OwnServers()) {
            assertThat(rotate(wrong)).isNotZero();
            assertThat(line.said()).contains("there are no keys there");
            assertThat(master).hasSameTextualContentAs(old);
        }

        assertThat(rotate(servers)).isZero();
        assertThat(line.said()).contains("2 keys are wrapped with a new master key");
        assertThat(nameOf(amara, master)).isEqualTo("\"Amara\"");
        assertThatThrownBy(() -> nameOf(amara, old)).hasStackTraceContaining("do not open with this master key");
    }
}
