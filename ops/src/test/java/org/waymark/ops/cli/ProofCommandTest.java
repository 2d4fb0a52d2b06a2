package org.waymark.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.ops.Program;
import org.waymark.ops.Running;

/** A history from its first entry to somebody outside who checks it, by the command line. */
class ProofCommandTest {
    @TempDir
    Path folder;

    @Test
    void a_history_is_proved_to_somebody_who_has_nothing_but_the_key_and_an_old_checkpoint() throws Exception {
        var data = folder.resolve("data");
        var person = UUID.randomUUID();
        var settings = ServerChoice.logging("OFF");
        settings.put(Program.OPERATOR_FILE, "true");
        try (var program = Program.start(data, 0, settings)) {
            register(program, person);
            var at = new String[] {"--data", data.toString()};
            keep("kept.note", run(at, "proof", "checkpoint"));
            keep("public.key", run(at, "proof", "key"));
            register(program, UUID.randomUUID());
            run(at, "proof", "checkpoint");
            keep("report.json", run(at, "proof", "report", "--person", person.toString()));
            keep("inclusion.json", run(at, "proof", "inclusion", "2"));
            keep("continues.json", run(at, "proof", "consistency", "1"));
            assertThat(run(at, "proof", "report", "--text", "--person", person.toString()))
                    .contains("person.registered", "Signed checkpoint");
            assertThat(run(at, "proof", "verify", "--checkpoint", file("kept.note"), "--key", file("public.key")))
                    .contains("as it was recorded and signed");
        }
        assertThat(checker("report.json"))
                .contains("position 1: person.registered")
                .doesNotContain("NOT PROVED");
        assertThat(checker("continues.json", "kept.note")).contains("continues: ");
        assertThat(checker("continues.json")).contains("NOT PROVED");
        assertThat(Shell.run("proof", "check", file("inclusion.json"), "--key", file("public.key"))
                        .exit())
                .isZero();

        var atRest = new String[] {"--data", data.toString()};
        assertThat(run(atRest, "proof", "verify")).contains("as it was recorded and signed");
        var forged = Files.readString(folder.resolve("kept.note")).replaceFirst("\n1\n", "\n2\n");
        keep("forged.note", forged);
        assertThat(Shell.run("proof", "verify", "--data", data.toString(), "--checkpoint", file("forged.note"))
                        .exit())
                .isEqualTo(Exit.NOT_VERIFIED);
    }

    private static void register(Program program, UUID person) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(program.address() + "/api/people/" + person))
                    .header("Authorization", Running.bearer(program))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .PUT(BodyPublishers.ofString("""
                            {"occurredOn":"2014-02-05","kinds":["CARER"],"area":"KE/Kajiado",
                             "details":{"name":"Naserian","sex":"FEMALE"}}"""))
                    .build();
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
        }
    }

    private static String run(String[] where, String... command) {
        var all = new ArrayList<>(List.of(command));
        all.addAll(List.of(where));
        var shell = Shell.run(all.toArray(String[]::new));
        assertThat(shell.exit()).as(shell.err() + shell.out()).isZero();
        return shell.out();
    }

    private void keep(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    /** As somebody outside runs it. */
    private String checker(String proofs, String... kept) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Path.of("proof", "CheckProof.java").toString(),
                file(proofs),
                file("public.key")));
        for (var note : kept) {
            command.add(file(note));
        }
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
