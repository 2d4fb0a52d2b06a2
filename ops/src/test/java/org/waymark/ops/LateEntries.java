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

/** What a phone wrote down in a village with no signal and sends late; who sends it, and who looks at what is refused. */
final class LateEntries implements AutoCloseable {
    static final String NOTE = "met at the well, sleeps badly";
    static final Map<String, String> TODAY = Map.of("occurredOn", "2016-02-01");

    final AccessCast cast;
    final String worker;
    final String supervisor;
    final String elsewhere;

    LateEntries(Path data) {
        cast = new AccessCast(data);
        worker = cast.staff().token("walks", Role.CASE_WORKER, List.of("GH"));
        supervisor = cast.staff().token("looks", Role.SUPERVISOR, List.of("GH"));
        elsewhere = cast.staff().token("far-away", Role.SUPERVISOR, List.of("KE"));
    }

    /** A home visit of 1 June 2015. */
    record Contact(LateEntries entries, String person, String id, String key) {
        String address() {
            return "/api/people/" + person + "/contacts/" + id;
        }

        Map<String, String> body(String day) {
            return Map.of("occurredOn", day, "kind", "HOME_VISIT", "outcome", "REACHED", "note", NOTE);
        }

        Answer send(boolean keep) {
            var headers = Map.of(
                    "Idempotency-Key",
                    key,
                    "Waymark-Device-Time",
                    "2015-06-01T10:00:00Z",
                    "Waymark-Keep-If-Refused",
                    String.valueOf(keep));
            return entries.put(address(), body("2015-06-01"), entries.worker, headers);
        }
    }

    Contact contact(String person) {
        return new Contact(this, person, id(), id());
    }

    /** Somebody whose case was closed on 1 May 2015. */
    String closed() {
        var person = cast.person(AccessCast.HERE);
        var closure = Map.of("occurredOn", "2015-05-01", "reason", "MOVED_AWAY");
        var answer = put("/api/people/" + person + "/closure", closure, worker, Map.of("If-Match", "\"0\""));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return person;
    }

    Answer resend(String clash, Map<String, ?> changes, String token) {
        var body = Map.of("occurredOn", "2016-02-01", "changes", changes);
        return put("/api/clashes/" + clash + "/resending", body, token, Map.of());
    }

    Answer setAside(String clash, Map<String, String> why, String token) {
        var body = new HashMap<>(why);
        body.putAll(TODAY);
        return put("/api/clashes/" + clash + "/setting-aside", body, token, Map.of());
    }

    Answer show(String clash, String token) {
        return cast.ask("GET", "/api/clashes/" + clash, token, null, Map.of());
    }

    String waiting(String token) {
        return list(token, "").toString();
    }

    JsonNode list(String token, String filter) {
        return cast.ask("GET", "/api/clashes?limit=200" + filter, token, null, Map.of())
                .body()
                .path("items");
    }

    JsonNode history(String person) {
        return cast.history("/api/people/" + person, supervisor);
    }

    String version(String person) {
        return "\"" + (history(person).size() - 1) + "\"";
    }

    JsonNode latest(String person) {
        return AccessCast.last(history(person));
    }

    Answer put(String address, Map<String, ?> body, String token, Map<String, String> headers) {
        return cast.ask("PUT", address, token, body, headers);
    }

    static String id() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        cast.close();
    }
}
