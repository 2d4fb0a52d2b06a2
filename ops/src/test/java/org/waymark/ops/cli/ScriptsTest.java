package org.waymark.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.ops.Program;
import org.waymark.ops.Running;
import org.waymark.ops.embedded.DataFolder;

/** What a script that asked for {@code --json} gets: the answer alone on standard output, or one line that says why not. */
@ExtendWith(Running.class)
class ScriptsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void a_refusal_of_the_interface_keeps_its_own_code(Program program) throws Exception {
        var unknown = "018f3c5e-7b1a-7c3d-9e2f-1a2b3c4d5e6f";
        assertProblem(server(program, "journey", unknown), Exit.REFUSED, "PERSON_NOT_FOUND");
        assertProblem(server(program, "retention", "--area", "x//y"), Exit.REFUSED, "INVALID_PARAMETER");
        assertProblem(server(program, "rebuild", "no-such.1"), Exit.REFUSED, "UNKNOWN_PROJECTION");
    }

    @Test
    void a_name_that_nobody_has_is_not_found(Program program) throws Exception {
        assertProblem(server(program, "journey", "NOBODY-2"), Exit.REFUSED, "NOT_FOUND");
        assertProblem(server(program, "group", "No such group"), Exit.REFUSED, "NOT_FOUND");
    }

    @Test
    void what_is_not_understood_is_a_problem_too() throws Exception {
        assertProblem(Shell.run("journey", "--backwards", "--json"), Exit.USAGE, "USAGE");
        assertProblem(Shell.run("import", "--json"), Exit.USAGE, "USAGE");
        assertProblem(Shell.run("bench", "histories", "--json", "--count", "many"), Exit.USAGE, "USAGE");
        assertProblem(Shell.run("group", "--server", "notaurl", "--json"), Exit.USAGE, "USAGE");
    }

    @Test
    void the_machine_in_the_way_is_a_problem_too() throws Exception {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertProblem(
                Shell.run("group", "--json", "--server", "http://127.0.0.1:" + free), Exit.ENVIRONMENT, "SERVER_GONE");
        try (var taken = DataFolder.take(folder)) {
            assertThat(taken).isNotNull();
            assertProblem(
                    Shell.run("group", "--json", "--data", folder.toString()), Exit.ENVIRONMENT, "DATA_FOLDER_REFUSED");
        }
        Files.writeString(folder.resolve("events.db"), "no database ".repeat(1000));
        assertProblem(Shell.run("group", "--json", "--data", folder.toString()), Exit.ENVIRONMENT, "STORE_UNREADABLE");
    }

    @Test
    void an_import_that_cannot_begin_is_a_problem_too() throws Exception {
        assertProblem(Shell.run("import", folder.toString(), "--json"), Exit.USAGE, "PROGRAMME_WRONG");
        assertProblem(Shell.run("import", folder.resolve("none").toString(), "--json"), Exit.USAGE, "NOT_THERE");
        Files.writeString(folder.resolve("programme.yaml"), "programme: [");
        assertProblem(Shell.run("import", folder.toString(), "--json"), Exit.USAGE, "PROGRAMME_WRONG");
    }

    /** In a process of its own: what the embedded store and its driver say goes past the command line's own streams. */
    @Test
    void a_bench_prints_one_line_of_json_and_nothing_else() throws Exception {
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.waymark.ops.cli.Waymark",
                        "bench",
                        "histories",
                        "--count",
                        "3",
                        "--work",
                        folder.toString(),
                        "--json")
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        assertThat(Files.readAllLines(out)).hasSize(1);
        assertThat(JSON.readTree(out.toFile()).path("histories").asInt()).isEqualTo(3);
        assertThat(err).content().doesNotContain("INFO");
    }

    private static Shell server(Program program, String... command) {
        var all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--json", "--data", Running.data(program)));
        return Shell.run(all.toArray(String[]::new));
    }

    private static void assertProblem(Shell shell, int exit, String code) throws Exception {
        assertThat(shell.exit()).as(shell.err()).isEqualTo(exit);
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err().lines()).hasSize(1);
        var problem = JSON.readTree(shell.err());
        assertThat(problem.path("code").asText()).as(shell.err()).isEqualTo(code);
        assertThat(problem.path("detail").asText()).hasSizeGreaterThan(10).doesNotContain("Exception");
    }
}
