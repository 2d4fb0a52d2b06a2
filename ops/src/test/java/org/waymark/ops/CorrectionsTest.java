package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.ops.CorrectionsDesk.TODAY;
import static org.waymark.ops.CorrectionsDesk.WHY;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Somebody asks that a record be corrected, somebody else looks at it, and both stand in the history. */
@TestInstance(Lifecycle.PER_CLASS)
class CorrectionsTest {
    private CorrectionsDesk desk;

    @BeforeAll
    void start(@TempDir Path data) {
        desk = new CorrectionsDesk(data);
    }

    @AfterAll
    void stop() {
        desk.close();
    }

    @Test
    void what_somebody_asks_and_another_approves_is_carried_out_and_names_both() {
        var person = desk.cast.person(AccessCast.HERE);
        var milestone = desk.milestone(person);
        var request = CorrectionsDesk.id();
        var receipt = desk.ask(person, request, CorrectionsDesk.correction(milestone), desk.worker);
        assertThat(receipt.status()).isEqualTo(201);
        var seen = receipt.body().path("id").asText() + ":" + receipt.body().path("version");
        var atOnce = desk.cast.ask(
                "GET", "/api/corrections/" + request, desk.worker, null, Map.of("Waymark-At-Least", seen));
        assertThat(atOnce.body().path("request").path("state").asText()).isEqualTo("WAITING");
        assertThat(desk.list(desk.supervisor, "")).contains(request);
        var shown = desk.show(request, desk.supervisor).body();
        assertThat(shown.path("shouldSay").path("reachedOn").asText()).isEqualTo("2015-05");
        assertThat(shown.path("shouldSay").path("reason").asText()).isEqualTo(WHY);
        assertThat(shown.path("recorded").toString()).contains("recovery.milestone-reached", milestone);
        assertThat(shown.path("since").size()).isZero();

        var approval = desk.settle(request, "approval", TODAY, desk.supervisor);
        assertThat(approval.status()).as(approval.toString()).isEqualTo(200);
        await().until(() -> desk.state(request).equals("APPLIED"));
        var last = desk.latest(person);
        assertThat(last.path("name").asText()).isEqualTo("recovery.milestone-corrected");
        assertThat(last.path("actor").asText()).isEqualTo("approves");
        assertThat(last.path("askedBy").asText()).isEqualTo("asks");
        assertThat(last.path("onRequest").asText()).isEqualTo("correction:" + request);
        assertThat(desk.show(request, desk.worker).body().path("since").toString())
                .contains("milestone-corrected");
        assertThat(desk.settle(request, "approval", TODAY, desk.another).code()).isEqualTo("CORRECTION_DECIDED");
        assertThat(desk.settle(request, "declining", CorrectionsDesk.declining(), desk.another)
                        .code())
                .isEqualTo("CORRECTION_DECIDED");
        assertThat(desk.settle(request, "withdrawal", TODAY, desk.worker).code())
                .isEqualTo("CORRECTION_DECIDED");
    }

    @Test
    void an_approval_that_is_sent_again_is_the_same_approval() {
        var person = desk.cast.person(AccessCast.HERE);
        var request = desk.asked(person, CorrectionsDesk.correction(desk.milestone(person)), desk.worker);
        var key = Map.of("Idempotency-Key", CorrectionsDesk.id());
        var address = "/api/corrections/" + request + "/approval";
        assertThat(desk.cast.ask("PUT", address, desk.supervisor, TODAY, key).status())
                .isEqualTo(200);
        assertThat(desk.cast.ask("PUT", address, desk.supervisor, TODAY, key).status())
                .isEqualTo(200);
        assertThat(desk.history(person).toString()).containsOnlyOnce("recovery.milestone-corrected");
    }

    @Test
    void what_is_declined_says_why_and_changes_nothing() {
        var person = desk.cast.person(AccessCast.HERE);
        var request = desk.asked(person, CorrectionsDesk.correction(desk.milestone(person)), desk.worker);
        assertThat(desk.settle(request, "declining", Map.of("occurredOn", "2016-02-01", "reason", " "), desk.supervisor)
                        .code())
                .isEqualTo("REASON_REQUIRED");
        assertThat(desk.settle(request, "declining", CorrectionsDesk.declining(), desk.supervisor)
                        .status())
                .isEqualTo(200);
        await().until(() -> desk.state(request).equals("DECLINED"));
        assertThat(desk.show(request, desk.worker)
                        .body()
                        .path("declinedBecause")
                        .asText())
                .isEqualTo("the sheet says March");
        assertThat(desk.list(desk.worker, "")).doesNotContain(request);
        assertThat(desk.list(desk.worker, "&settled=true&kind=MILESTONE")).contains(request);
        assertThat(desk.list(desk.worker, "&settled=true&kind=ATTENDANCE")).doesNotContain(request);
        assertThat(desk.history(person).toString()).doesNotContain("milestone-corrected");
    }

    @Test
    void a_record_that_moved_makes_it_approved_but_refused_and_nothing_is_lost() {
        var person = desk.cast.person(AccessCast.HERE);
        var milestone = desk.milestone(person);
        var request = desk.asked(person, CorrectionsDesk.correction(milestone), desk.worker);
        var retraction = Map.of("occurredOn", "2016-01-15", "reason", "not so");
        assertThat(desk.put(
                                "/api/people/" + person + "/milestones/" + milestone + "/retraction",
                                retraction,
                                desk.worker)
                        .status())
                .isEqualTo(200);
        var approval = desk.settle(request, "approval", TODAY, desk.supervisor);
        assertThat(approval.status()).isEqualTo(409);
        assertThat(approval.code()).isEqualTo("APPROVED_BUT_REFUSED");
        assertThat(approval.body().path("refusal").asText()).isEqualTo("MILESTONE_RETRACTED");
        await().until(() -> desk.state(request).equals("REFUSED"));
        var shown = desk.show(request, desk.worker).body();
        assertThat(shown.path("request").path("refusal").asText()).isEqualTo("MILESTONE_RETRACTED");
        assertThat(shown.path("sentence").asText()).contains("retracted");
        assertThat(shown.path("since").toString()).contains("milestone-retracted");
        assertThat(desk.settle(request, "approval", TODAY, desk.another).code()).isEqualTo("APPROVED_BUT_REFUSED");
        assertThat(desk.settle(request, "declining", CorrectionsDesk.declining(), desk.another)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void only_what_is_on_record_is_asked_for_and_exactly_one_thing() {
        var person = desk.cast.person(AccessCast.HERE);
        assertThat(desk.ask(person, CorrectionsDesk.id(), CorrectionsDesk.correction(CorrectionsDesk.id()), desk.worker)
                        .code())
                .isEqualTo("MILESTONE_NOT_FOUND");
        assertThat(desk.ask(
                                CorrectionsDesk.id(),
                                CorrectionsDesk.id(),
                                CorrectionsDesk.correction(CorrectionsDesk.id()),
                                desk.worker)
                        .code())
                .isEqualTo("PERSON_NOT_FOUND");
        var nothing = CorrectionsDesk.body();
        assertThat(desk.ask(person, CorrectionsDesk.id(), nothing, desk.worker).code())
                .isEqualTo("INVALID_VALUE");
        var two = CorrectionsDesk.correction(desk.milestone(person));
        two.put("registration", Map.of("registeredOn", "2014-01-05"));
        assertThat(desk.ask(person, CorrectionsDesk.id(), two, desk.worker).code())
                .isEqualTo("INVALID_VALUE");
        var request = desk.asked(person, CorrectionsDesk.correction(desk.milestone(person)), desk.worker);
        assertThat(desk.ask(person, request, CorrectionsDesk.correction(desk.milestone(person)), desk.worker)
                        .code())
                .isEqualTo("ID_TAKEN");
    }
}
