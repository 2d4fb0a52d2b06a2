package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.events.access.Role;
import org.waymark.ops.AccessCast.Answer;

/** What a phone wrote down in a village with no signal is not lost when a rule refuses it later. */
@TestInstance(Lifecycle.PER_CLASS)
class ClashesTest {
    private static final String NOTE = "met at the well, sleeps badly";
    private static final Map<String, String> TODAY = Map.of("occurredOn", "2016-02-01");

    private AccessCast cast;
    private String worker;
    private String supervisor;
    private String elsewhere;

    @BeforeAll
    void start(@TempDir Path data) {
        cast = new AccessCast(data);
        worker = cast.staff().token("walks", Role.CASE_WORKER, List.of("GH"));
        supervisor = cast.staff().token("looks", Role.SUPERVISOR, List.of("GH"));
        elsewhere = cast.staff().token("far-away", Role.SUPERVISOR, List.of("KE"));
    }

    @AfterAll
    void stop() {
        cast.close();
    }

    @Test
    void a_refused_entry_is_kept_once_however_often_it_is_sent() {
        var contact = contact(closed());
        var refused = contact.send(true);
        assertThat(refused.code()).isEqualTo("CASE_CLOSED");
        assertThat(refused.body().path("clash").asText()).isEqualTo(contact.key());
        for (int again = 0; again < 9; again++) {
            assertThat(contact.send(true).body()).isEqualTo(refused.body());
        }
        await().until(() -> waiting(supervisor).contains(contact.key()));
        assertThat(list(supervisor, "&code=CASE_CLOSED&person=" + contact.person()))
                .hasSize(1)
                .allSatisfy(item -> {
                    assertThat(item.path("sentBy").asText()).isEqualTo("walks");
                    assertThat(item.path("entry").asText()).isEqualTo("RecordContact");
                    assertThat(item.toString()).doesNotContain(NOTE);
                });
        var shown = show(contact.key(), supervisor).body();
        assertThat(shown.path("says").path("note").asText()).isEqualTo(NOTE);
        assertThat(shown.path("clash").path("deviceTime").asText()).isEqualTo("2015-06-01T10:00:00Z");
    }

    @Test
    void without_the_header_nothing_is_kept() {
        var contact = contact(closed());
        var refused = contact.send(false);
        assertThat(refused.code()).isEqualTo("CASE_CLOSED");
        assertThat(refused.body().has("clash")).isFalse();
        assertThat(resend(contact.key(), Map.of(), supervisor).code()).isEqualTo("CLASH_NOT_FOUND");
    }

    @Test
    void a_supervisor_sends_it_mended_and_both_names_stand_in_the_history() {
        var contact = contact(closed());
        contact.send(true);
        var direct = put(contact.address(), contact.body("2015-01-10"), supervisor, Map.of());
        assertThat(direct.code()).isEqualTo("FORBIDDEN");
        assertThat(resend(contact.key(), Map.of(), supervisor).code()).isEqualTo("CASE_CLOSED");
        var mended = resend(contact.key(), Map.of("occurredOn", "2015-01-10"), supervisor);
        assertThat(mended.status()).as(mended.toString()).isEqualTo(200);
        var last = latest(contact.person());
        assertThat(last.path("name").asText()).isEqualTo("person.contact-recorded");
        assertThat(last.path("occurredOn").asText()).isEqualTo("2015-01-10");
        assertThat(last.path("actor").asText()).isEqualTo("looks");
        assertThat(last.path("askedBy").asText()).isEqualTo("walks");
        assertThat(last.path("onRequest").asText()).isEqualTo("clash:" + contact.key());
        assertThat(last.path("deviceTime").asText()).isEqualTo("2015-06-01T10:00:00Z");
        assertThat(resend(contact.key(), Map.of(), supervisor).code()).isEqualTo("CLASH_RESOLVED");
        await().until(() -> !waiting(supervisor).contains(contact.key()));
        assertThat(list(worker, "&settled=true").toString()).contains(contact.key(), "RESENT");
    }

    @Test
    void the_sender_can_mend_it_too() {
        var contact = contact(closed());
        contact.send(true);
        assertThat(resend(contact.key(), Map.of("occurredOn", "2015-01-11"), worker)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_mended_entry_has_the_shape_of_its_kind_and_is_about_the_same_person() {
        var contact = contact(closed());
        contact.send(true);
        var wrong = List.<Map<String, Object>>of(
                Map.of("personId", cast.own().get("person")),
                Map.of("unheardOf", "x"),
                Map.of("kind", 1),
                Map.of("kind", "BY_DRUM"),
                Map.of("note", 5),
                Map.of("note", List.of("x")),
                Map.of("occurredOn", "yesterday"),
                Map.of("occurredOn", Map.of()),
                new HashMap<>(Collections.singletonMap("occurredOn", null)));
        for (var changes : wrong) {
            var answer = resend(contact.key(), changes, supervisor);
            assertThat(answer.status()).as(changes + " " + answer).isEqualTo(422);
            assertThat(answer.code()).as(changes + "").isEqualTo("INVALID_VALUE");
        }
        var tooLong = resend(contact.key(), Map.of("note", "x".repeat(5000)), supervisor);
        assertThat(tooLong.code()).isEqualTo("TOO_LONG");
        assertThat(history(contact.person()).toString()).doesNotContain("contact-recorded");
    }

    @Test
    void what_is_set_aside_is_settled_with_a_reason() {
        var contact = contact(closed());
        contact.send(true);
        assertThat(setAside(contact.key(), Map.of("reason", "OTHER"), supervisor)
                        .code())
                .isEqualTo("REASON_REQUIRED");
        assertThat(setAside(contact.key(), Map.of("reason", "NOT_SO"), worker).code())
                .isEqualTo("FORBIDDEN");
        var aside = setAside(contact.key(), Map.of("reason", "OTHER", "note", "she was in Accra"), supervisor);
        assertThat(aside.status()).isEqualTo(200);
        assertThat(setAside(contact.key(), Map.of("reason", "NOT_SO"), supervisor)
                        .code())
                .isEqualTo("CLASH_RESOLVED");
        assertThat(resend(contact.key(), Map.of(), supervisor).code()).isEqualTo("CLASH_RESOLVED");
        await().until(() -> list(worker, "&settled=true").toString().contains(contact.key()));
        var shown = show(contact.key(), worker).body();
        assertThat(shown.path("asideBecause").asText()).isEqualTo("OTHER");
        assertThat(shown.path("note").asText()).isEqualTo("she was in Accra");
        assertThat(shown.path("clash").path("settledBy").asText()).isEqualTo("looks");
    }

    @Test
    void whoever_has_no_reach_finds_no_clash() {
        var contact = contact(closed());
        contact.send(true);
        await().until(() -> waiting(supervisor).contains(contact.key()));
        assertThat(waiting(elsewhere)).doesNotContain(contact.key());
        assertThat(show(contact.key(), elsewhere).body())
                .isEqualTo(show(id(), elsewhere).body());
        var unknown = resend(id(), Map.of(), elsewhere);
        assertThat(unknown.code()).isEqualTo("CLASH_NOT_FOUND");
        assertThat(resend(contact.key(), Map.of(), elsewhere).body()).isEqualTo(unknown.body());
        assertThat(setAside(contact.key(), Map.of("reason", "NOT_SO"), elsewhere)
                        .body())
                .isEqualTo(unknown.body());
    }

    @Test
    void nothing_is_kept_about_whom_the_sender_may_not_write_about() {
        for (var person : List.of(id(), String.valueOf(cast.others().get("person")))) {
            var refused = contact(person).send(true);
            assertThat(refused.code()).isEqualTo("PERSON_NOT_FOUND");
            assertThat(refused.body().has("clash")).isFalse();
        }
        var withdrawn = cast.person(AccessCast.HERE);
        var withdrawal = Map.of("occurredOn", "2015-02-01");
        assertThat(put("/api/people/" + withdrawn + "/consents/CARE/withdrawal", withdrawal, worker, Map.of())
                        .status())
                .isEqualTo(200);
        var refused = contact(withdrawn).send(true);
        assertThat(refused.code()).isEqualTo("CONSENT_WITHDRAWN");
        assertThat(refused.body().has("clash")).isFalse();
    }

    @Test
    void the_same_key_with_something_else_in_it_is_refused() {
        var contact = contact(closed());
        contact.send(true);
        var other = put(
                contact.address(),
                contact.body("2015-06-02"),
                worker,
                Map.of("Idempotency-Key", contact.key(), "Waymark-Keep-If-Refused", "true"));
        assertThat(other.code()).isEqualTo("COMMAND_ID_REUSED");
    }

    @Test
    void an_entry_that_is_accepted_when_it_is_sent_once_more_waits_for_nobody() {
        var person = closed();
        var contact = contact(person);
        contact.send(true);
        await().until(() -> waiting(supervisor).contains(contact.key()));
        var reopening = put("/api/people/" + person + "/reopening", TODAY, worker, Map.of("If-Match", version(person)));
        assertThat(reopening.status()).isEqualTo(200);
        assertThat(contact.send(true).status()).isEqualTo(201);
        await().until(() -> !waiting(supervisor).contains(contact.key()));
        assertThat(show(contact.key(), worker)
                        .body()
                        .path("clash")
                        .path("state")
                        .asText())
                .isEqualTo("ACCEPTED_AFTER_ALL");
    }

    @Test
    void a_change_that_was_overtaken_is_sent_again_on_the_version_that_is_seen_now() {
        var person = cast.person(AccessCast.HERE);
        var body = Map.of(
                "occurredOn",
                "2015-03-01",
                "kinds",
                List.of("CARER"),
                "area",
                AccessCast.HERE,
                "details",
                Map.of("name", "Abena", "sex", "FEMALE"));
        var key = id();
        var headers = Map.of("Idempotency-Key", key, "Waymark-Keep-If-Refused", "true", "If-Match", "\"7\"");
        var refused = put("/api/people/" + person + "/details", body, worker, headers);
        assertThat(refused.code()).isEqualTo("VERSION_MOVED");
        assertThat(refused.body().path("clash").asText()).isEqualTo(key);
        assertThat(resend(key, Map.of(), supervisor).code()).isEqualTo("VERSION_REQUIRED");
        var now = Map.of("If-Match", version(person));
        assertThat(put("/api/clashes/" + key + "/resending", TODAY, supervisor, now)
                        .status())
                .isEqualTo(200);
        assertThat(latest(person).path("name").asText()).isEqualTo("person.details-changed");
    }

    private record Contact(ClashesTest test, String person, String id, String key) {
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
            return test.put(address(), body("2015-06-01"), test.worker, headers);
        }
    }

    private Contact contact(String person) {
        return new Contact(this, person, id(), id());
    }

    /** Somebody whose case was closed on 1 May 2015. */
    private String closed() {
        var person = cast.person(AccessCast.HERE);
        var closure = Map.of("occurredOn", "2015-05-01", "reason", "MOVED_AWAY");
        var answer = put("/api/people/" + person + "/closure", closure, worker, Map.of("If-Match", "\"0\""));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return person;
    }

    private Answer resend(String clash, Map<String, ?> changes, String token) {
        var body = Map.of("occurredOn", "2016-02-01", "changes", changes);
        return put("/api/clashes/" + clash + "/resending", body, token, Map.of());
    }

    private Answer setAside(String clash, Map<String, String> why, String token) {
        var body = new HashMap<>(why);
        body.putAll(TODAY);
        return put("/api/clashes/" + clash + "/setting-aside", body, token, Map.of());
    }

    private Answer show(String clash, String token) {
        return cast.ask("GET", "/api/clashes/" + clash, token, null, Map.of());
    }

    private String waiting(String token) {
        return list(token, "").toString();
    }

    private JsonNode list(String token, String filter) {
        return cast.ask("GET", "/api/clashes?limit=200" + filter, token, null, Map.of())
                .body()
                .path("items");
    }

    private JsonNode history(String person) {
        return cast.history("/api/people/" + person, supervisor);
    }

    private String version(String person) {
        return "\"" + (history(person).size() - 1) + "\"";
    }

    private JsonNode latest(String person) {
        return AccessCast.last(history(person));
    }

    private Answer put(String address, Map<String, ?> body, String token, Map<String, String> headers) {
        return cast.ask("PUT", address, token, body, headers);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
