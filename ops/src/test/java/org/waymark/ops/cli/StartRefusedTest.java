package org.waymark.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.ops.embedded.DataFolder;

/** A program that cannot be started says why in one sentence, and leaves what is there as it is. */
class StartRefusedTest {
    @TempDir
    Path folder;

    @Test
    void a_port_that_is_taken_is_said_in_one_sentence() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            var shell = Shell.run("serve", "--port", port, "--data", folder.toString());
            shell.saysInOneSentence(Exit.ENVIRONMENT, "port " + port + " is taken");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999", "-1"})
    void a_port_that_cannot_be_is_a_usage_error(String port) {
        var shell = Shell.run("serve", "--port", port, "--data", folder.toString());
        assertThat(shell.exit()).isEqualTo(Exit.USAGE);
        assertThat(shell.err()).startsWith("a port is a number from 0 to 65535").doesNotContain("Exception");
    }

    @Test
    void a_data_folder_in_use_is_said_in_one_sentence() {
        try (var taken = DataFolder.take(folder)) {
            var shell = Shell.run("serve", "--port", "0", "--data", folder.toString());
            shell.saysInOneSentence(Exit.ENVIRONMENT, "is in use by another Waymark");
        }
    }

    @Test
    void a_data_folder_that_is_a_file_is_said_in_one_sentence() throws IOException {
        var file = Files.createFile(folder.resolve("data"));
        Shell.run("group", "--data", file.toString()).saysInOneSentence(Exit.ENVIRONMENT, "is a file");
    }

    @Test
    void a_damaged_store_is_said_in_one_sentence_and_left_as_it_is() throws IOException {
        var damaged = "no database ".repeat(1000);
        Files.writeString(folder.resolve("events.db"), damaged);
        var shell = Shell.run("serve", "--port", "0", "--data", folder.toString());
        shell.saysInOneSentence(Exit.ENVIRONMENT, "events.db in the data folder cannot be read");
        assertThat(folder.resolve("events.db")).hasContent(damaged);
    }

    @Test
    void a_damaged_record_of_reads_is_said_in_one_sentence_and_nothing_is_started_without_it() throws IOException {
        var damaged = "no database ".repeat(1000);
        Files.writeString(folder.resolve("audit.sqlite"), damaged);
        var shell = Shell.run("serve", "--port", "0", "--data", folder.toString());
        shell.saysInOneSentence(Exit.ENVIRONMENT, "the record of who read whom");
        assertThat(folder.resolve("audit.sqlite")).hasContent(damaged);
    }

    @Test
    void a_question_makes_no_data_folder() {
        var none = folder.resolve("none");
        Shell.run("journey", "NY-005", "--data", none.toString())
                .saysInOneSentence(Exit.ENVIRONMENT, "there is no folder");
        assertThat(none).doesNotExist();
    }
}
