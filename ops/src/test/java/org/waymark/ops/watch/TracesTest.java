package org.waymark.ops.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.OpenTelemetry;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.eventstore.EventLog;
import org.waymark.ops.Filled;
import org.waymark.ops.Program;
import org.waymark.ops.Running;
import org.waymark.ops.cli.Ready;
import org.waymark.ops.client.Api;

/** What is done for one command, on whichever node, is one trace; nobody pays for it who does not ask for it. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(Running.class)
class TracesTest {
    private static final String NAME = "Wanjiru-who-must-not-be-told";

    private final Collector collector = new Collector();
    private Sides sides;
    private Api commands;
    private Api questions;

    @BeforeAll
    void begin(@TempDir Path folder) throws Exception {
        sides = new Sides(
                folder,
                Map.of(
                        "management.opentelemetry.tracing.export.otlp.endpoint",
                        collector.address(),
                        "management.opentelemetry.tracing.export.schedule-delay",
                        "100ms",
                        "management.tracing.sampling.probability",
                        "1"));
        commands = sides.commands();
        questions = sides.questions();
        Ready.await(questions, new PrintWriter(Writer.nullWriter()));
    }

    @AfterAll
    void end() {
        sides.close();
        collector.close();
    }

    static Map<String, Object> registration() {
        return Filled.person("2024-01-10", "CARER", "KE/Nairobi", Map.of("name", NAME, "sex", "UNKNOWN"));
    }

    @Test
    void one_command_is_one_trace_from_the_request_to_every_read_model() {
        journeysHaveFollowed(); // a batch of several requests is written beneath the first of them
        var person = UUID.randomUUID();
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        commands.putNow(
                "/api/people/" + person, registration(), Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(names(trace, "waymark-command-side"))
                    .contains("http put /api/people/{person}", "handle RegisterPerson", "append events");
            assertThat(names(trace, "waymark-query-side"))
                    .anyMatch(name -> name.startsWith("fold person-journey"))
                    .anyMatch(name -> name.startsWith("write person-journey"))
                    .anyMatch(name -> name.startsWith("fold worklist"));
            var known = collector.of(trace).stream().map(Collector.Span::id).collect(Collectors.toSet());
            known.add("00f067aa0ba902b7"); // the caller's own
            assertThat(collector.of(trace)).extracting(Collector.Span::parent).isSubsetOf(known);
        });
    }

    private void journeysHaveFollowed() {
        var person = UUID.randomUUID();
        var accepted = commands.putNow("/api/people/" + person, registration());
        questions.get("/api/people/" + person + "/journey", Map.of(), accepted);
    }

    private List<String> names(String trace, String service) {
        return collector.of(trace).stream()
                .filter(span -> span.service().equals(service))
                .map(Collector.Span::name)
                .toList();
    }

    @Test
    void spans_tell_nothing_of_anybody() {
        var person = UUID.randomUUID();
        var accepted = commands.putNow("/api/people/" + person, registration());
        questions.get("/api/people/" + person + "/journey", Map.of(), accepted);
        questions.get("/api/people", Map.of("area", "KE/Nairobi", "limit", 1));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(collector.all())
                        .extracting(Collector.Span::name)
                        .contains("http get /api/people/{person}/journey", "http get /api/people"));
        assertThat(collector.everything()).doesNotContain(NAME, person.toString(), "limit=1");
        assertThat(collector.all())
                .flatExtracting(span -> span.attributes().keySet())
                .contains("uri", "waymark.events", "db.system.name")
                .doesNotContain("http.url");
    }

    @Test
    void events_keep_what_they_were_recorded_in_the_course_of_and_without_a_collector_nothing_is_added(Program off) {
        commands.putNow("/api/people/" + UUID.randomUUID(), registration());
        var traced = fields(sides.last().getBean(EventLog.class));
        assertThat(traced).contains("\"traceparent\":\"00-");

        off.operator().putNow("/api/people/" + UUID.randomUUID(), registration());
        assertThat(fields(off.context().getBean(EventLog.class)))
                .contains("\"commandId\"")
                .doesNotContain("traceparent");
        assertThat(off.context().getBeansOfType(OpenTelemetry.class)).isEmpty();
        assertThat(off.context().getBeansOfType(io.micrometer.tracing.Tracer.class))
                .isEmpty();
    }

    private static String fields(EventLog log) {
        var last = log.stored(log.head() - 1, 1).getFirst();
        return new String(Objects.requireNonNull(last.metaData()), StandardCharsets.UTF_8);
    }
}
