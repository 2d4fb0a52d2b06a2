package org.waymark.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.ops.Filled;
import org.waymark.ops.Program;
import org.waymark.ops.Running;
import org.waymark.ops.client.Command;

/** What commands say and which code they end with. */
@ExtendWith(Running.class)
class CommandLineTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"none", "none/members.csv"})
    void a_programme_that_is_not_there_is_said_in_one_sentence(String path) {
        var wrong = folder.resolve(path).toString();
        Shell.run("import", wrong).saysInOneSentence(Exit.USAGE, "there is no " + wrong);
    }

    @Test
    void a_folder_without_a_programme_is_said_in_one_sentence() {
        Shell.run("import", folder.toString())
                .saysInOneSentence(
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
                            Filled.group("2014-02-05", "Kanvili " + group, "MONTHLY", "GH/Northern")))
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
        shell.saysInOneSentence(Exit.REFUSED, "there is no person called NOBODY-1");
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
    void a_code_is_six_digits_and_a_key_that_is_none_is_said() {
        assertThat(Shell.run("code", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").out().strip())
                .matches("\\d{6}");
        Shell.run("code", "not-a-key").saysInOneSentence(Exit.USAGE, "a key has the letters A to Z");
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
}
