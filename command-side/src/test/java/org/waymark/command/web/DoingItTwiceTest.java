package org.waymark.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.eventstore.EventLog;

/** Doing it twice is doing it once, over HTTP and with the store that keeps it. */
class DoingItTwiceTest extends RunningCommandSide {
    private static final String CODE = "{\"occurredOn\":\"2014-03-01\",\"version\":\"%s\"}";
    private static final String WEEKLY =
            "{\"occurredOn\":\"2015\",\"schedule\":{\"cadence\":\"WEEKLY\",\"anchor\":\"NONE\"}}";
    private static final String MONTHLY =
            "{\"occurredOn\":\"2016\",\"schedule\":{\"cadence\":\"MONTHLY\",\"anchor\":\"NONE\"}}";

    @Autowired
    EventLog log;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void the_same_command_however_often_leaves_one_event_and_one_answer(int times) {
        var group = formedGroup();
        var key = id();
        var first = again(group + "/code-of-conduct", key, CODE.formatted("1"));
        for (int at = 1; at < times; at++) {
            var answer = again(group + "/code-of-conduct", key, CODE.formatted("1"));
            assertThat(answer.statusCode()).isEqualTo(first.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(first.body());
            assertThat(answer.headers().firstValue("ETag")).hasValue("\"1\"");
            assertThat(answer.headers().firstValue("Idempotent-Replayed")).hasValue("true");
        }
        assertThat(log.history(group)).hasSize(2);
    }

    @Test
    void a_command_with_several_events_is_known_again_too() {
        var group = formedGroup();
        var person = id();
        put("/api/people/" + person, """
            {"occurredOn":"2014-01-10","kinds":["CARER"],"area":"KE","details":{"name":"Amina","sex":"FEMALE"}}""");
        var key = id();
        var path = group + "/members/" + id();
        var body = """
                {"occurredOn":"2014-03-01","personId":"%s","leftOn":"2014-09-01","exitReason":"WITHDREW"}""".formatted(person);

        var first = again(path, key, body);
        var second = again(path, key, body);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(log.history(group)).hasSize(3);
    }

    @Test
    void a_repeat_with_another_body_is_refused_and_changes_nothing() {
        var group = formedGroup();
        var key = id();
        again(group + "/code-of-conduct", key, CODE.formatted("1"));
        assertProblem(again(group + "/code-of-conduct", key, CODE.formatted("2")), 422, "COMMAND_ID_REUSED");
        assertThat(log.history(group)).hasSize(2);
    }

    @Test
    void many_at_the_same_moment_are_one() {
        var group = formedGroup();
        var key = id();
        var answers = new ArrayList<CompletableFuture<String>>();
        try (var callers = Executors.newFixedThreadPool(8)) {
            for (int at = 0; at < 8; at++) {
                answers.add(CompletableFuture.supplyAsync(
                        () -> again(group + "/code-of-conduct", key, CODE.formatted("1"))
                                .body(),
                        callers));
            }
        }
        assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(log.history(group)).hasSize(2);
    }

    @Test
    void a_change_of_state_says_what_it_was_made_on() {
        var group = formedGroup();
        assertProblem(put("/api/groups/" + group + "/schedule", WEEKLY), 428, "VERSION_REQUIRED");
        assertThat(put("/api/groups/" + group + "/schedule", WEEKLY, "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(200);
        assertProblem(put("/api/groups/" + group + "/schedule", MONTHLY, "If-Match", "\"0\""), 409, "VERSION_MOVED");
        assertThat(log.history(group)).hasSize(2);
    }

    @Test
    void a_repeat_of_a_change_is_answered_although_the_version_has_moved() {
        var group = formedGroup();
        var key = id();
        again(group + "/schedule", key, WEEKLY, "If-Match", "\"0\"");
        put("/api/groups/" + group + "/schedule", MONTHLY, "If-Match", "\"1\"");
        var repeat = again(group + "/schedule", key, WEEKLY, "If-Match", "\"0\"");
        assertThat(repeat.statusCode()).isEqualTo(200);
        assertThat(json(repeat).get("version").asLong()).isEqualTo(1);
        assertThat(log.history(group)).hasSize(3);
    }

    @Test
    void who_sent_it_stands_beside_the_event_whatever_they_say_they_are() {
        var group = id();
        var key = id();
        again(
                group,
                key,
                FORM,
                "Waymark-Actor",
                "esther",
                "Waymark-Role",
                "SUPERVISOR",
                "Waymark-Device-Time",
                "2014-02-05T10:15:30+03:00");
        var provenance = log.history(group).getFirst().provenance();
        assertThat(provenance.actor()).isEqualTo("local");
        assertThat(provenance.role()).isEqualTo("OPERATOR");
        assertThat(provenance.commandId()).isEqualTo(key);
        assertThat(provenance.deviceTime()).isEqualTo("2014-02-05T07:15:30Z");
    }

    private HttpResponse<String> again(String path, String key, String body, String... headers) {
        return send(request("/api/groups/" + path, headers)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }
}
