package org.waymark.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.ops.Program;
import org.waymark.ops.Running;
import org.waymark.ops.embedded.DataFolder;

/** Which server a command talks to, and as whom. */
@ExtendWith(Running.class)
class WhichServerTest {
    @TempDir
    Path folder;

    @Test
    void without_a_server_the_program_is_started_on_the_data_folder_for_the_while() {
        var shell = Shell.run("programme", "--data", folder.toString(), "--json");
        assertThat(shell.exit()).as(shell.err()).isZero();
        assertThat(shell.json().path("people").path("registered").asInt()).isZero();
        assertThat(DataFolder.runningOn(folder)).isEmpty();
        assertThat(folder.resolve("events.db")).exists();
    }

    @Test
    void the_program_that_runs_on_a_folder_is_found_there_and_listens_on_this_machine_only(Program program) {
        assertThat(URI.create(program.address()).getHost()).isEqualTo("127.0.0.1");
        assertThat(program.context().getEnvironment().getProperty("server.address"))
                .isEqualTo("127.0.0.1");
        var data = Path.of(String.valueOf(program.context().getEnvironment().getProperty("waymark.data")));
        assertThat(DataFolder.runningOn(data)).contains(program.address());
    }

    @ParameterizedTest
    @ValueSource(strings = {"notaurl", "ftp://x", "http://127.0.0.1:1/%zz", ""})
    void an_address_that_is_none_is_said_in_one_sentence(String server) {
        Shell.run("group", "--server", server).saysInOneSentence(Exit.USAGE, "--server is the address of a server");
    }

    @Test
    void a_server_that_is_not_there_is_said_in_one_sentence() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        var shell = Shell.run("group", "--server", "http://127.0.0.1:" + free);
        shell.saysInOneSentence(Exit.ENVIRONMENT, "nothing answers at http://127.0.0.1:" + free);
    }

    @Test
    void who_does_not_say_who_they_are_is_told_to(Program program) {
        Shell.run("group", "--server", program.address())
                .saysInOneSentence(Exit.REFUSED, "UNAUTHENTICATED: Say who you are");
    }

    @Test
    void no_password_is_sent_in_the_clear_to_another_machine() {
        var shell = Shell.run("worklist", "--server", "http://192.0.2.1:9", "--account", "amina");
        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err()).contains("https");
    }
}
