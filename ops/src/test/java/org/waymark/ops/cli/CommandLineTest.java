package org.waymark.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.ops.Program;
import org.waymark.ops.Running;
import org.waymark.ops.client.Command;
import org.waymark.ops.embedded.DataFolder;

/** What the command line says and which code it ends with. */
@ExtendWith(Running.class)
class CommandLineTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve",
                "demo",
                "account",
                "code",
                "import",
                "journey",
                "group",
                "retention",
                "effect",
                "report",
                "fit",
                "worklist",
                "duplicates",
                "merge",
                "unmerge",
                "distinct",
                "instruments",
                "measure",
                "export",
                "programme",
                "history",
                "replay",
                "corrections",
                "clashes",
                "four-eyes",
                "rules",
                "release",
                "cohort",
                "reads",
                "break-glass",
                "backup",
                "restore",
                "keys",
                "rebuild",
                "verify",
                "proof",
                "bench"
            })
    void every_command_explains_itself_and_its_exit_codes(String command) {
        var shell = Shell.run(command, "--help");
        assertThat(shell.exit()).isZero();
        assertThat(shell.out()).contains("Usage: waymark " + command, "Exit codes:", "the machine:");
    }

    @Test
    void no_password_is_sent_in_the_clear_to_another_machine() {
        var shell = Shell.run("worklist", "--server", "http://192.0.2.1:9", "--account", "amina");
        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err()).contains("https");
    }

    @Test
    void what_is_not_understood_is_a_usage_error() {
        assertThat(Shell.run("journey", "--backwards").exit()).isEqualTo(Exit.USAGE);
        assertThat(Shell.run("fly").exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void a_port_that_is_taken_is_said_in_one_sentence() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            var shell = Shell.run("serve", "--port", port, "--data", folder.toString());
            assertSentence(shell, Exit.ENVIRONMENT, "port " + port + " is taken");
        }
    }

    @Test
    void a_data_folder_in_use_is_said_in_one_sentence() {
        try (var taken = DataFolder.take(folder)) {
            var shell = Shell.run("serve", "--port", "0", "--data", folder.toString());
            assertSentence(shell, Exit.ENVIRONMENT, "is in use by another Waymark");
        }
    }

    @Test
    void a_data_folder_that_is_a_file_is_said_in_one_sentence() throws IOException {
        var file = Files.createFile(folder.resolve("data"));
        assertSentence(Shell.run("group", "--data", file.toString()), Exit.ENVIRONMENT, "is a file");
    }

    @Test
    void a_server_that_is_not_there_is_said_in_one_sentence() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        var shell = Shell.run("group", "--server", "http://127.0.0.1:" + free);
        assertSentence(shell, Exit.ENVIRONMENT, "nothing answers at http://127.0.0.1:" + free);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "none/members.csv"})
    void a_programme_that_is_not_there_is_said_in_one_sentence(String path) {
        var wrong = folder.resolve(path).toString();
        assertSentence(Shell.run("import", wrong), Exit.USAGE, "there is no " + wrong);
    }

    @Test
    void a_folder_without_a_programme_is_said_in_one_sentence() {
        assertSentence(
                Shell.run("import", folder.toString()),
                Exit.USAGE,
                folder.resolve("programme.yaml") + ": is not there; it must say which registers there are");
    }

    @Test
    void a_group_of_which_nothing_is_counted_yet_is_shown_without_empty_brackets(Program program) {
        var group = UUID.randomUUID();
        try (var api = program.operator()) {
            api.put(new Command(
                            group,
                            "/api/groups/" + group,
                            Map.of(
                                    "occurredOn", "2014-02-05",
                                    "name", "Kanvili " + group,
                                    "kind", "MIXED",
                                    "format", "FACE_TO_FACE",
                                    "schedule", Map.of("cadence", "MONTHLY", "anchor", "NONE"),
                                    "area", "GH/Northern")))
                    .join();
        }
        var screen = await().until(
                        () -> Shell.run("group", group.toString(), "--data", Running.data(program)),
                        shell -> shell.exit() == Exit.OK);
        assertThat(screen.out())
                .contains("0 left" + System.lineSeparator(), "0 not met,")
                .doesNotContain("()");
    }

    @Test
    void somebody_nobody_knows_is_refused(Program program) {
        var shell = Shell.run("journey", "NOBODY-1", "--data", Running.data(program));
        assertSentence(shell, Exit.REFUSED, "there is no person called NOBODY-1");
    }

    @Test
    void an_account_is_opened_listed_and_closed(Program program) {
        var data = Running.data(program);
        var opened =
                Shell.run("account", "open", "cli-1", "--role", "CASE_WORKER", "--area", "GH/Northern", "--data", data);
        assertThat(opened.exit()).as(opened.err()).isZero();
        assertThat(opened.out()).startsWith("cli-1 has the password ").contains("must be changed");
        assertThat(Shell.run("account", "password", "cli-1", "--data", data).out())
                .startsWith("cli-1 has the password ");
        await().untilAsserted(() -> assertThat(
                        Shell.run("account", "list", "--data", data).out())
                .contains("cli-1", "CASE_WORKER", "GH/Northern", "yes"));
        assertThat(Shell.run("account", "close", "cli-1", "--data", data).exit())
                .isZero();
    }

    @Test
    void who_does_not_say_who_they_are_is_told_to(Program program) {
        assertSentence(
                Shell.run("group", "--server", program.address()), Exit.REFUSED, "UNAUTHENTICATED: Say who you are");
    }

    @Test
    void a_code_is_six_digits_and_a_key_that_is_none_is_said() {
        assertThat(Shell.run("code", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").out().strip())
                .matches("\\d{6}");
        assertSentence(Shell.run("code", "not-a-key"), Exit.USAGE, "a key has the letters A to Z");
    }

    @Test
    void read_models_are_rebuilt_and_verified(Program program) {
        assertThat(Shell.run("rebuild", "--data", Running.data(program)).exit()).isZero();
        var verified = Shell.run("verify", "--data", Running.data(program));
        assertThat(verified.exit()).isZero();
        assertThat(verified.out()).contains("person-journey.2", "the same").doesNotContain("NOT THE SAME");
    }

    @Test
    void a_read_model_that_differs_from_its_events_ends_with_its_own_code() throws IOException {
        var report = "{\"projection\":\"x.1\",\"position\":9,\"compared\":3,\"different\":1,\"missing\":0,\"extra\":0}";
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/projections/x.1/verification", exchange -> {
            exchange.sendResponseHeaders(200, report.length());
            exchange.getResponseBody().write(report.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort();
            var shell = Shell.run("verify", "x.1", "--server", address);
            assertThat(shell.exit()).isEqualTo(Exit.NOT_VERIFIED);
            assertThat(shell.out()).contains("NOT THE SAME");
        } finally {
            server.stop(0);
        }
    }

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
        assertSentence(Shell.run("group", "--server", server), Exit.USAGE, "--server is the address of a server");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999", "-1"})
    void a_port_that_cannot_be_is_a_usage_error(String port) {
        var shell = Shell.run("serve", "--port", port, "--data", folder.toString());
        assertThat(shell.exit()).isEqualTo(Exit.USAGE);
        assertThat(shell.err()).startsWith("a port is a number from 0 to 65535").doesNotContain("Exception");
    }

    @Test
    void a_damaged_store_is_said_in_one_sentence_and_left_as_it_is() throws IOException {
        var damaged = "no database ".repeat(1000);
        Files.writeString(folder.resolve("events.db"), damaged);
        var shell = Shell.run("serve", "--port", "0", "--data", folder.toString());
        assertSentence(shell, Exit.ENVIRONMENT, "events.db in the data folder cannot be read");
        assertThat(folder.resolve("events.db")).hasContent(damaged);
    }

    @Test
    void a_damaged_record_of_reads_is_said_in_one_sentence_and_nothing_is_started_without_it() throws IOException {
        var damaged = "no database ".repeat(1000);
        Files.writeString(folder.resolve("audit.sqlite"), damaged);
        var shell = Shell.run("serve", "--port", "0", "--data", folder.toString());
        assertSentence(shell, Exit.ENVIRONMENT, "the record of who read whom");
        assertThat(folder.resolve("audit.sqlite")).hasContent(damaged);
    }

    private static void assertSentence(Shell shell, int exit, String saying) {
        assertThat(shell.exit()).as(shell.err()).isEqualTo(exit);
        assertThat(shell.err()).startsWith("waymark: ").contains(saying).doesNotContain("Exception");
        assertThat(shell.err().lines()).hasSize(1);
    }
}
