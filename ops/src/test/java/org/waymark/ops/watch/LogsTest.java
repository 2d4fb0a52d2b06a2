package org.waymark.ops.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.ApiRefused;
import org.waymark.ops.client.Command;

/** What is logged for a request, on any node, stands under the id that its caller was given, and tells nothing of anybody. */
@TestInstance(Lifecycle.PER_CLASS)
class LogsTest {
    static final String NAME = "Wanjiru-who-must-not-be-told";

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream before = System.err;
    private Sides sides;
    private Api commands;

    @BeforeAll
    void begin(@TempDir Path folder) {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        sides = new Sides(
                folder,
                Map.of(
                        "logging.structured.format.console",
                        "logstash",
                        "logging.level.org.springframework.security.web.FilterChainProxy",
                        "debug",
                        "logging.level.org.axonframework.messaging.unitofwork",
                        "debug"));
        sides.questions(Stumbling.class);
        commands = sides.commands(Defective.class);
    }

    @AfterAll
    void end() {
        sides.close();
        System.setErr(before);
    }

    private List<JsonNode> lines() {
        var json = new ObjectMapper();
        return written.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> read(json, line))
                .toList();
    }

    private static JsonNode read(ObjectMapper json, String line) {
        try {
            return json.readTree(line);
        } catch (IOException notJson) {
            throw new UncheckedIOException(line, notJson);
        }
    }

    private List<String> said(String id) {
        return lines().stream()
                .filter(line -> line.path("correlationId").asText().equals(id))
                .map(line -> line.path("message").asText())
                .toList();
    }

    @Test
    void a_command_and_its_fold_on_another_node_are_found_by_the_commands_own_id() {
        var person = UUID.randomUUID();
        var command = new Command(person, "/api/people/" + person, TracesTest.registration());
        commands.put(command).join();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(said(command.id().toString()))
                        .anyMatch(line -> line.startsWith("Securing PUT /api/people/"))
                        .anyMatch(line -> line.contains("Unit Of Work"))
                        .anyMatch(line -> line.startsWith("stumbling.1 cannot fold event")));
        assertThat(written.toString(StandardCharsets.UTF_8)).doesNotContain(NAME);
    }

    @Test
    void a_defect_is_logged_under_the_id_that_the_problem_tells_and_never_with_its_words() {
        assertThatThrownBy(() -> commands.putNow("/api/defect", Map.of()))
                .isInstanceOfSatisfying(
                        ApiRefused.class,
                        refused -> assertThat(said(refused.more("correlationId")))
                                .anyMatch(line -> line.startsWith("incident")));
        LoggerFactory.getLogger("somebody.elses.library").error("failed", new IllegalStateException(NAME));
        assertThat(lines())
                .anySatisfy(line -> assertThat(line.path("stack_trace").asText())
                        .startsWith("java.lang.IllegalStateException\n    at"));
        assertThat(written.toString(StandardCharsets.UTF_8)).doesNotContain(NAME);
    }
}
