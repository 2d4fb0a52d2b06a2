package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.ops.LateEntries.TODAY;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** An entry that was refused and kept is sent again, mended, or set aside with a reason. */
@TestInstance(Lifecycle.PER_CLASS)
class SettledEntriesTest {
    private LateEntries entries;

    @BeforeAll
    void start(@TempDir Path data) {
        entries = new LateEntries(data);
    }

    @AfterAll
    void stop() {
        entries.close();
    }

    @Test
    void a_supervisor_sends_it_mended_and_both_names_stand_in_the_history() {
        var contact = entries.contact(entries.closed());
        contact.send(true);
        var direct = entries.put(contact.address(), contact.body("2015-01-10"), entries.supervisor, Map.of());
        assertThat(direct.code()).isEqualTo("FORBIDDEN");
        assertThat(entries.resend(contact.key(), Map.of(), entries.supervisor).code())
                .isEqualTo("CASE_CLOSED");
        var mended = entries.resend(contact.key(), Map.of("occurredOn", "2015-01-10"), entries.supervisor);
        assertThat(mended.status()).as(mended.toString()).isEqualTo(200);
        var last = entries.latest(contact.person());
        assertThat(last.path("name").asText()).isEqualTo("person.contact-recorded");
        assertThat(last.path("occurredOn").asText()).isEqualTo("2015-01-10");
        assertThat(last.path("actor").asText()).isEqualTo("looks");
        assertThat(last.path("askedBy").asText()).isEqualTo("walks");
        assertThat(last.path("onRequest").asText()).isEqualTo("clash:" + contact.key());
        assertThat(last.path("deviceTime").asText()).isEqualTo("2015-06-01T10:00:00Z");
        assertThat(entries.resend(contact.key(), Map.of(), entries.supervisor).code())
                .isEqualTo("CLASH_RESOLVED");
        await().until(() -> !entries.waiting(entries.supervisor).contains(contact.key()));
        assertThat(entries.list(entries.worker, "&settled=true").toString()).contains(contact.key(), "RESENT");
    }

    @Test
    void the_sender_can_mend_it_too() {
        var contact = entries.contact(entries.closed());
        contact.send(true);
        assertThat(entries.resend(contact.key(), Map.of("occurredOn", "2015-01-11"), entries.worker)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_mended_entry_has_the_shape_of_its_kind_and_is_about_the_same_person() {
        var contact = entries.contact(entries.closed());
        contact.send(true);
        var wrong = List.<Map<String, Object>>of(
                Map.of("personId", entries.cast.own().get("person")),
                Map.of("unheardOf", "x"),
                Map.of("kind", 1),
                Map.of("kind", "BY_DRUM"),
                Map.of("note", 5),
                Map.of("note", List.of("x")),
                Map.of("occurredOn", "yesterday"),
                Map.of("occurredOn", Map.of()),
                new HashMap<>(Collections.singletonMap("occurredOn", null)));
        for (var changes : wrong) {
            var answer = entries.resend(contact.key(), changes, entries.supervisor);
            assertThat(answer.status()).as(changes + " " + answer).isEqualTo(422);
            assertThat(answer.code()).as(changes + "").isEqualTo("INVALID_VALUE");
        }
        var tooLong = entries.resend(contact.key(), Map.of("note", "x".repeat(5000)), entries.supervisor);
        assertThat(tooLong.code()).isEqualTo("TOO_LONG");
        assertThat(entries.history(contact.person()).toString()).doesNotContain("contact-recorded");
    }

    @Test
    void a_change_that_was_overtaken_is_sent_again_on_the_version_that_is_seen_now() {
        var person = entries.cast.person(AccessCast.HERE);
        var body = Filled.person("2015-03-01", "CARER", AccessCast.HERE, Map.of("name", "Abena", "sex", "FEMALE"));
        var key = LateEntries.id();
        var headers = Map.of("Idempotency-Key", key, "Waymark-Keep-If-Refused", "true", "If-Match", "\"7\"");
        var refused = entries.put("/api/people/" + person + "/details", body, entries.worker, headers);
        assertThat(refused.code()).isEqualTo("VERSION_MOVED");
        assertThat(refused.body().path("clash").asText()).isEqualTo(key);
        assertThat(entries.resend(key, Map.of(), entries.supervisor).code()).isEqualTo("VERSION_REQUIRED");
        var now = Map.of("If-Match", entries.version(person));
        assertThat(entries.put("/api/clashes/" + key + "/resending", TODAY, entries.supervisor, now)
                        .status())
                .isEqualTo(200);
        assertThat(entries.latest(person).path("name").asText()).isEqualTo("person.details-changed");
    }

    @Test
    void what_is_set_aside_is_settled_with_a_reason() {
        var contact = entries.contact(entries.closed());
        contact.send(true);
        assertThat(entries.setAside(contact.key(), Map.of("reason", "OTHER"), entries.supervisor)
                        .code())
                .isEqualTo("REASON_REQUIRED");
        assertThat(entries.setAside(contact.key(), Map.of("reason", "NOT_SO"), entries.worker)
                        .code())
                .isEqualTo("FORBIDDEN");
        var aside = entries.setAside(
                contact.key(), Map.of("reason", "OTHER", "note", "she was in Accra"), entries.supervisor);
        assertThat(aside.status()).isEqualTo(200);
        assertThat(entries.setAside(contact.key(), Map.of("reason", "NOT_SO"), entries.supervisor)
                        .code())
                .isEqualTo("CLASH_RESOLVED");
        assertThat(entries.resend(contact.key(), Map.of(), entries.supervisor).code())
                .isEqualTo("CLASH_RESOLVED");
        await().until(() ->
                entries.list(entries.worker, "&settled=true").toString().contains(contact.key()));
        var shown = entries.show(contact.key(), entries.worker).body();
        assertThat(shown.path("asideBecause").asText()).isEqualTo("OTHER");
        assertThat(shown.path("note").asText()).isEqualTo("she was in Accra");
        assertThat(shown.path("clash").path("settledBy").asText()).isEqualTo("looks");
    }
}
