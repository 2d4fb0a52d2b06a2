package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
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

/** Somebody asks that a record be corrected, somebody else looks at it, and both stand in the history. */
@TestInstance(Lifecycle.PER_CLASS)
class CorrectionsTest {
    private static final String WHY = "The sheet says May; Wanjiru-in-confidence read it as March";
    private static final Map<String, String> TODAY = Map.of("occurredOn", "2016-02-01");

    private AccessCast cast;
    private String worker;
    private String supervisor;
    private String another;
    private String elsewhere;
    private String administrator;

    @BeforeAll
    void start(@TempDir Path data) {
        cast = new AccessCast(data);
        worker = cast.staff().token("asks", Role.CASE_WORKER, List.of("GH"));
        supervisor = cast.staff().token("approves", Role.SUPERVISOR, List.of("GH"));
        another = cast.staff().token("approves-too", Role.SUPERVISOR, List.of("GH"));
        elsewhere = cast.staff().token("of-kenya-only", Role.SUPERVISOR, List.of("KE"));
        administrator = cast.staff().token("sets", Role.ADMINISTRATOR, List.of());
    }

    @AfterAll
    void stop() {
        cast.close();
    }

    @Test
    void what_somebody_asks_and_another_approves_is_carried_out_and_names_both() {
        var person = cast.person(AccessCast.HERE);
        var milestone = milestone(person);
        var request = id();
        var receipt = ask(person, request, correction(milestone), worker);
        assertThat(receipt.status()).isEqualTo(201);
        var seen = receipt.body().path("id").asText() + ":" + receipt.body().path("version");
        var atOnce = cast.ask("GET", "/api/corrections/" + request, worker, null, Map.of("Waymark-At-Least", seen));
        assertThat(atOnce.body().path("request").path("state").asText()).isEqualTo("WAITING");
        assertThat(list(supervisor, "")).contains(request);
        var shown = show(request, supervisor).body();
        assertThat(shown.path("shouldSay").path("reachedOn").asText()).isEqualTo("2015-05");
        assertThat(shown.path("shouldSay").path("reason").asText()).isEqualTo(WHY);
        assertThat(shown.path("recorded").toString()).contains("recovery.milestone-reached", milestone);
        assertThat(shown.path("since").size()).isZero();

        var approval = settle(request, "approval", TODAY, supervisor);
        assertThat(approval.status()).as(approval.toString()).isEqualTo(200);
        await().until(() -> state(request).equals("APPLIED"));
        var last = latest(person);
        assertThat(last.path("name").asText()).isEqualTo("recovery.milestone-corrected");
        assertThat(last.path("actor").asText()).isEqualTo("approves");
        assertThat(last.path("askedBy").asText()).isEqualTo("asks");
        assertThat(last.path("onRequest").asText()).isEqualTo("correction:" + request);
        assertThat(show(request, worker).body().path("since").toString()).contains("milestone-corrected");
        assertThat(settle(request, "approval", TODAY, another).code()).isEqualTo("CORRECTION_DECIDED");
        assertThat(settle(request, "declining", declining(), another).code()).isEqualTo("CORRECTION_DECIDED");
        assertThat(settle(request, "withdrawal", TODAY, worker).code()).isEqualTo("CORRECTION_DECIDED");
    }

    @Test
    void an_approval_that_is_sent_again_is_the_same_approval() {
        var person = cast.person(AccessCast.HERE);
        var request = asked(person, correction(milestone(person)), worker);
        var key = Map.of("Idempotency-Key", id());
        var address = "/api/corrections/" + request + "/approval";
        assertThat(cast.ask("PUT", address, supervisor, TODAY, key).status()).isEqualTo(200);
        assertThat(cast.ask("PUT", address, supervisor, TODAY, key).status()).isEqualTo(200);
        assertThat(history(person).toString()).containsOnlyOnce("recovery.milestone-corrected");
    }

    @Test
    void nobody_approves_or_declines_what_they_asked_for_and_nobody_else_withdraws_it() {
        var person = cast.person(AccessCast.HERE);
        var request = asked(person, correction(milestone(person)), supervisor);
        assertThat(settle(request, "approval", TODAY, supervisor).code()).isEqualTo("OWN_REQUEST");
        assertThat(settle(request, "declining", declining(), supervisor).code()).isEqualTo("OWN_REQUEST");
        assertThat(settle(request, "approval", TODAY, worker).code()).isEqualTo("FORBIDDEN");
        assertThat(settle(request, "withdrawal", TODAY, worker).code()).isEqualTo("NOT_YOUR_REQUEST");
        assertThat(settle(request, "withdrawal", TODAY, supervisor).status()).isEqualTo(200);
        assertThat(settle(request, "approval", TODAY, another).code()).isEqualTo("CORRECTION_DECIDED");
        assertThat(history(person).toString()).doesNotContain("milestone-corrected");
    }

    @Test
    void whoever_has_no_reach_finds_nothing_to_decide() {
        var person = cast.person(AccessCast.HERE);
        var request = asked(person, correction(milestone(person)), worker);
        await().until(() -> state(request).equals("WAITING"));
        var unknown = settle(id(), "approval", TODAY, elsewhere);
        assertThat(unknown.code()).isEqualTo("CORRECTION_NOT_FOUND");
        assertThat(settle(request, "approval", TODAY, elsewhere).body()).isEqualTo(unknown.body());
        assertThat(settle(request, "declining", declining(), elsewhere).body()).isEqualTo(unknown.body());
        assertThat(show(request, elsewhere).code()).isEqualTo("CORRECTION_UNKNOWN");
        assertThat(show(request, elsewhere).body())
                .isEqualTo(show(id(), elsewhere).body());
        assertThat(list(elsewhere, "")).doesNotContain(request);
        assertThat(ask(person, id(), correction(id()), elsewhere).code()).isEqualTo("PERSON_NOT_FOUND");
    }

    @Test
    void what_is_declined_says_why_and_changes_nothing() {
        var person = cast.person(AccessCast.HERE);
        var request = asked(person, correction(milestone(person)), worker);
        assertThat(settle(request, "declining", Map.of("occurredOn", "2016-02-01", "reason", " "), supervisor)
                        .code())
                .isEqualTo("REASON_REQUIRED");
        assertThat(settle(request, "declining", declining(), supervisor).status())
                .isEqualTo(200);
        await().until(() -> state(request).equals("DECLINED"));
        assertThat(show(request, worker).body().path("declinedBecause").asText())
                .isEqualTo("the sheet says March");
        assertThat(list(worker, "")).doesNotContain(request);
        assertThat(list(worker, "&settled=true&kind=MILESTONE")).contains(request);
        assertThat(list(worker, "&settled=true&kind=ATTENDANCE")).doesNotContain(request);
        assertThat(history(person).toString()).doesNotContain("milestone-corrected");
    }

    @Test
    void a_record_that_moved_makes_it_approved_but_refused_and_nothing_is_lost() {
        var person = cast.person(AccessCast.HERE);
        var milestone = milestone(person);
        var request = asked(person, correction(milestone), worker);
        var retraction = Map.of("occurredOn", "2016-01-15", "reason", "not so");
        assertThat(put("/api/people/" + person + "/milestones/" + milestone + "/retraction", retraction, worker)
                        .status())
                .isEqualTo(200);
        var approval = settle(request, "approval", TODAY, supervisor);
        assertThat(approval.status()).isEqualTo(409);
        assertThat(approval.code()).isEqualTo("APPROVED_BUT_REFUSED");
        assertThat(approval.body().path("refusal").asText()).isEqualTo("MILESTONE_RETRACTED");
        await().until(() -> state(request).equals("REFUSED"));
        var shown = show(request, worker).body();
        assertThat(shown.path("request").path("refusal").asText()).isEqualTo("MILESTONE_RETRACTED");
        assertThat(shown.path("sentence").asText()).contains("retracted");
        assertThat(shown.path("since").toString()).contains("milestone-retracted");
        assertThat(settle(request, "approval", TODAY, another).code()).isEqualTo("APPROVED_BUT_REFUSED");
        assertThat(settle(request, "declining", declining(), another).status()).isEqualTo(200);
    }

    @Test
    void only_what_is_on_record_is_asked_for_and_exactly_one_thing() {
        var person = cast.person(AccessCast.HERE);
        assertThat(ask(person, id(), correction(id()), worker).code()).isEqualTo("MILESTONE_NOT_FOUND");
        assertThat(ask(id(), id(), correction(id()), worker).code()).isEqualTo("PERSON_NOT_FOUND");
        var nothing = body();
        assertThat(ask(person, id(), nothing, worker).code()).isEqualTo("INVALID_VALUE");
        var two = correction(milestone(person));
        two.put("registration", Map.of("registeredOn", "2014-01-05"));
        assertThat(ask(person, id(), two, worker).code()).isEqualTo("INVALID_VALUE");
        var request = asked(person, correction(milestone(person)), worker);
        assertThat(ask(person, request, correction(milestone(person)), worker).code())
                .isEqualTo("ID_TAKEN");
    }

    @Test
    void where_the_programme_asks_for_four_eyes_nobody_corrects_alone() {
        var person = cast.person("GH/Upper East/Bolgatanga");
        var near = cast.person(AccessCast.HERE);
        var rule = Map.of("occurredOn", "2016-01-01", "area", "GH/Upper East", "kinds", List.of("MILESTONE"));
        assertThat(put("/api/four-eyes", rule, supervisor).code()).isEqualTo("FORBIDDEN");
        assertThat(put("/api/four-eyes", rule, administrator).status()).isEqualTo(200);
        assertThat(put("/api/four-eyes", rule, administrator).code()).isEqualTo("NOTHING_TO_CHANGE");
        assertThat(cast.ask("GET", "/api/four-eyes", worker, null, Map.of())
                        .body()
                        .path("items")
                        .toString())
                .contains("GH/Upper East", "MILESTONE");
        var milestone = milestone(person);
        await().until(() -> correct(person, milestone, supervisor).code().equals("APPROVAL_REQUIRED"));
        assertThat(correct(person, milestone, worker).code()).isEqualTo("APPROVAL_REQUIRED");
        assertThat(correct(near, milestone(near), worker).status()).isEqualTo(200);
        var retraction = Map.of("occurredOn", "2016-01-15", "reason", "not so");
        var request = asked(person, correction(milestone), worker);
        assertThat(settle(request, "approval", TODAY, supervisor).status()).isEqualTo(200);
        assertThat(latest(person).path("askedBy").asText()).isEqualTo("asks");
        assertThat(put("/api/people/" + person + "/milestones/" + milestone + "/retraction", retraction, worker)
                        .status())
                .isEqualTo(200);
        var none = Map.of("occurredOn", "2016-03-01", "area", "GH/Upper East", "kinds", List.of());
        assertThat(put("/api/four-eyes", none, administrator).status()).isEqualTo(200);
        var next = milestone(person);
        await().until(() -> correct(person, next, worker).status() == 200);
    }

    @Test
    void whoever_reads_a_request_is_written_down() {
        var person = cast.person(AccessCast.HERE);
        var request = asked(person, correction(milestone(person)), worker);
        await().until(() -> state(request).equals("WAITING"));
        show(request, another);
        var reads = cast.ask("GET", "/api/people/" + person + "/reads?limit=200", supervisor, null, Map.of());
        assertThat(reads.body().path("items")).anySatisfy(line -> {
            assertThat(line.path("reader").asText()).isEqualTo("approves-too");
            assertThat(line.path("fields").asText()).isEqualTo("CORRECTIONS");
        });
    }

    private String asked(String person, Map<String, ?> body, String token) {
        var request = id();
        var answer = ask(person, request, body, token);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return request;
    }

    private static Map<String, Object> body() {
        return new HashMap<>(Map.of("occurredOn", "2016-01-10", "because", "WRONG_DATE", "reason", WHY));
    }

    private static Map<String, Object> correction(String milestone) {
        var body = body();
        body.put("milestone", Map.of("milestoneId", milestone, "step", "SELF_CARE", "reachedOn", "2015-05"));
        return body;
    }

    private static Map<String, String> declining() {
        return Map.of("occurredOn", "2016-02-01", "reason", "the sheet says March");
    }

    private Answer ask(String person, String request, Map<String, ?> body, String token) {
        return put("/api/people/" + person + "/corrections/" + request, body, token);
    }

    private Answer settle(String request, String how, Map<String, ?> body, String token) {
        return put("/api/corrections/" + request + "/" + how, body, token);
    }

    private Answer correct(String person, String milestone, String token) {
        var body = Map.of("occurredOn", "2016-01-10", "step", "SELF_CARE", "reachedOn", "2015-05", "reason", WHY);
        return put("/api/people/" + person + "/milestones/" + milestone + "/correction", body, token);
    }

    private String milestone(String person) {
        var id = id();
        var reached = Map.of("occurredOn", "2015-03-01", "step", "SELF_CARE");
        var answer = put("/api/people/" + person + "/milestones/" + id, reached, worker);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return id;
    }

    private String state(String request) {
        return show(request, worker).body().path("request").path("state").asText();
    }

    private Answer show(String request, String token) {
        return cast.ask("GET", "/api/corrections/" + request, token, null, Map.of());
    }

    private String list(String token, String filter) {
        return cast.ask("GET", "/api/corrections?limit=200" + filter, token, null, Map.of())
                .body()
                .path("items")
                .toString();
    }

    private JsonNode history(String person) {
        return cast.history("/api/people/" + person, supervisor);
    }

    private JsonNode latest(String person) {
        return AccessCast.last(history(person));
    }

    private Answer put(String address, Map<String, ?> body, String token) {
        return cast.ask("PUT", address, token, body, Map.of());
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
