package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.ops.LateEntries.NOTE;
import static org.waymark.ops.LateEntries.TODAY;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What a phone wrote down in a village with no signal is not lost when a rule refuses it later. */
@TestInstance(Lifecycle.PER_CLASS)
class KeptEntriesTest {
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
    void a_refused_entry_is_kept_once_however_often_it_is_sent() {
        var contact = entries.contact(entries.closed());
        var refused = contact.send(true);
        assertThat(refused.code()).isEqualTo("CASE_CLOSED");
        assertThat(refused.body().path("clash").asText()).isEqualTo(contact.key());
        for (int again = 0; again < 9; again++) {
            assertThat(contact.send(true).body()).isEqualTo(refused.body());
        }
        await().until(() -> entries.waiting(entries.supervisor).contains(contact.key()));
        assertThat(entries.list(entries.supervisor, "&code=CASE_CLOSED&person=" + contact.person()))
                .hasSize(1)
                .allSatisfy(item -> {
                    assertThat(item.path("sentBy").asText()).isEqualTo("walks");
                    assertThat(item.path("entry").asText()).isEqualTo("RecordContact");
                    assertThat(item.toString()).doesNotContain(NOTE);
                });
        var shown = entries.show(contact.key(), entries.supervisor).body();
        assertThat(shown.path("says").path("note").asText()).isEqualTo(NOTE);
        assertThat(shown.path("clash").path("deviceTime").asText()).isEqualTo("2015-06-01T10:00:00Z");
    }

    @Test
    void without_the_header_nothing_is_kept() {
        var contact = entries.contact(entries.closed());
        var refused = contact.send(false);
        assertThat(refused.code()).isEqualTo("CASE_CLOSED");
        assertThat(refused.body().has("clash")).isFalse();
        assertThat(entries.resend(contact.key(), Map.of(), entries.supervisor).code())
                .isEqualTo("CLASH_NOT_FOUND");
    }

    @Test
    void nothing_is_kept_about_whom_the_sender_may_not_write_about() {
        for (var person :
                List.of(LateEntries.id(), String.valueOf(entries.cast.others().get("person")))) {
            var refused = entries.contact(person).send(true);
            assertThat(refused.code()).isEqualTo("PERSON_NOT_FOUND");
            assertThat(refused.body().has("clash")).isFalse();
        }
        var withdrawn = entries.cast.person(AccessCast.HERE);
        var withdrawal = Map.of("occurredOn", "2015-02-01");
        assertThat(entries.put(
                                "/api/people/" + withdrawn + "/consents/CARE/withdrawal",
                                withdrawal,
                                entries.worker,
                                Map.of())
                        .status())
                .isEqualTo(200);
        var refused = entries.contact(withdrawn).send(true);
        assertThat(refused.code()).isEqualTo("CONSENT_WITHDRAWN");
        assertThat(refused.body().has("clash")).isFalse();
    }

    @Test
    void the_same_key_with_something_else_in_it_is_refused() {
        var contact = entries.contact(entries.closed());
        contact.send(true);
        var other = entries.put(
                contact.address(),
                contact.body("2015-06-02"),
                entries.worker,
                Map.of("Idempotency-Key", contact.key(), "Waymark-Keep-If-Refused", "true"));
        assertThat(other.code()).isEqualTo("COMMAND_ID_REUSED");
    }

    @Test
    void an_entry_that_is_accepted_when_it_is_sent_once_more_waits_for_nobody() {
        var person = entries.closed();
        var contact = entries.contact(person);
        contact.send(true);
        await().until(() -> entries.waiting(entries.supervisor).contains(contact.key()));
        var reopening = entries.put(
                "/api/people/" + person + "/reopening",
                TODAY,
                entries.worker,
                Map.of("If-Match", entries.version(person)));
        assertThat(reopening.status()).isEqualTo(200);
        assertThat(contact.send(true).status()).isEqualTo(201);
        await().until(() -> !entries.waiting(entries.supervisor).contains(contact.key()));
        assertThat(entries.show(contact.key(), entries.worker)
                        .body()
                        .path("clash")
                        .path("state")
                        .asText())
                .isEqualTo("ACCEPTED_AFTER_ALL");
    }

    @Test
    void whoever_has_no_reach_finds_no_clash() {
        var contact = entries.contact(entries.closed());
        contact.send(true);
        await().until(() -> entries.waiting(entries.supervisor).contains(contact.key()));
        assertThat(entries.waiting(entries.elsewhere)).doesNotContain(contact.key());
        assertThat(entries.show(contact.key(), entries.elsewhere).body())
                .isEqualTo(entries.show(LateEntries.id(), entries.elsewhere).body());
        var unknown = entries.resend(LateEntries.id(), Map.of(), entries.elsewhere);
        assertThat(unknown.code()).isEqualTo("CLASH_NOT_FOUND");
        assertThat(entries.resend(contact.key(), Map.of(), entries.elsewhere).body())
                .isEqualTo(unknown.body());
        assertThat(entries.setAside(contact.key(), Map.of("reason", "NOT_SO"), entries.elsewhere)
                        .body())
                .isEqualTo(unknown.body());
    }
}
