package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waymark.events.access.Role;
import org.waymark.ops.AccessCast.Answer;

/** Milestones that were written down on a wrong day; who asks for a correction, and who decides. */
final class CorrectionsDesk implements AutoCloseable {
    static final String WHY = "The sheet says May; Wanjiru-in-confidence read it as March";
    static final Map<String, String> TODAY = Map.of("occurredOn", "2016-02-01");

    final AccessCast cast;
    final String worker;
    final String supervisor;
    final String another;
    final String elsewhere;
    final String administrator;

    CorrectionsDesk(Path data) {
        cast = new AccessCast(data);
        worker = cast.staff().token("asks", Role.CASE_WORKER, List.of("GH"));
        supervisor = cast.staff().token("approves", Role.SUPERVISOR, List.of("GH"));
        another = cast.staff().token("approves-too", Role.SUPERVISOR, List.of("GH"));
        elsewhere = cast.staff().token("of-kenya-only", Role.SUPERVISOR, List.of("KE"));
        administrator = cast.staff().token("sets", Role.ADMINISTRATOR, List.of());
    }

    String asked(String person, Map<String, ?> body, String token) {
        var request = id();
        var answer = ask(person, request, body, token);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return request;
    }

    static Map<String, Object> body() {
        return new HashMap<>(Map.of("occurredOn", "2016-01-10", "because", "WRONG_DATE", "reason", WHY));
    }

    static Map<String, Object> correction(String milestone) {
        var body = body();
        body.put("milestone", Map.of("milestoneId", milestone, "step", "SELF_CARE", "reachedOn", "2015-05"));
        return body;
    }

    static Map<String, String> declining() {
        return Map.of("occurredOn", "2016-02-01", "reason", "the sheet says March");
    }

    Answer ask(String person, String request, Map<String, ?> body, String token) {
        return put("/api/people/" + person + "/corrections/" + request, body, token);
    }

    Answer settle(String request, String how, Map<String, ?> body, String token) {
        return put("/api/corrections/" + request + "/" + how, body, token);
    }

    Answer correct(String person, String milestone, String token) {
        var body = Map.of("occurredOn", "2016-01-10", "step", "SELF_CARE", "reachedOn", "2015-05", "reason", WHY);
        return put("/api/people/" + person + "/milestones/" + milestone + "/correction", body, token);
    }

    String milestone(String person) {
        var id = id();
        var reached = Map.of("occurredOn", "2015-03-01", "step", "SELF_CARE");
        var answer = put("/api/people/" + person + "/milestones/" + id, reached, worker);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return id;
    }

    String state(String request) {
        return show(request, worker).body().path("request").path("state").asText();
    }

    Answer show(String request, String token) {
        return cast.ask("GET", "/api/corrections/" + request, token, null, Map.of());
    }

    String list(String token, String filter) {
        return cast.ask("GET", "/api/corrections?limit=200" + filter, token, null, Map.of())
                .body()
                .path("items")
                .toString();
    }

    JsonNode history(String person) {
        return cast.history("/api/people/" + person, supervisor);
    }

    JsonNode latest(String person) {
        return AccessCast.last(history(person));
    }

    Answer put(String address, Map<String, ?> body, String token) {
        return cast.ask("PUT", address, token, body, Map.of());
    }

    static String id() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        cast.close();
    }
}
