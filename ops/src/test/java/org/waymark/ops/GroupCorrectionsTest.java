package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
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

/** What a group's register says is corrected with four eyes, and a sheet that was refused is not lost. */
@TestInstance(Lifecycle.PER_CLASS)
class GroupCorrectionsTest {
    private AccessCast cast;
    private String worker;
    private String supervisor;
    private String group;
    private String person;
    private String membership;
    private int week;

    @BeforeAll
    void start(@TempDir Path data) {
        cast = new AccessCast(data);
        worker = cast.staff().token("keeps-register", Role.CASE_WORKER, List.of("GH"));
        supervisor = cast.staff().token("reads-register", Role.SUPERVISOR, List.of("GH"));
        group = "/api/groups/" + cast.own().get("group");
        person = cast.person(AccessCast.HERE);
        membership = id();
        done(put(group + "/members/" + membership, Map.of("occurredOn", "2015-01-01", "personId", person), worker));
    }

    @AfterAll
    void stop() {
        cast.close();
    }

    @Test
    void a_mark_is_corrected_with_four_eyes_and_the_journey_names_both() {
        var meeting = id();
        done(sheet(meeting, nextWeek()));
        var mark = Map.of("meetingId", meeting, "personId", person, "mark", "EXCUSED");
        var request = asked("attendance", mark);
        await().until(() ->
                shown(request).path("request").path("state").asText().equals("WAITING"));
        assertThat(shown(request).path("recorded").toString()).contains("group.meeting-recorded", "PRESENT");
        done(approve(request));
        assertThat(latest().path("name").asText()).isEqualTo("group.attendance-corrected");
        assertThat(latest().path("askedBy").asText()).isEqualTo("keeps-register");
        await().until(() -> journey().contains("\"askedBy\":\"keeps-register\",\"approvedBy\":\"reads-register\""));
    }

    @Test
    void dates_of_a_membership_are_corrected_with_four_eyes() {
        var request = asked("membershipDates", Map.of("membershipId", membership, "joinedOn", "2014-12-01"));
        done(approve(request));
        assertThat(latest().path("name").asText()).isEqualTo("group.membership-dates-corrected");
        assertThat(latest().path("onRequest").asText()).isEqualTo("correction:" + request);
    }

    @Test
    void a_sheet_that_is_taken_back_meanwhile_cannot_be_corrected_any_more() {
        var meeting = id();
        done(sheet(meeting, nextWeek()));
        var mark = asked("attendance", Map.of("meetingId", meeting, "personId", person, "mark", "ABSENT"));
        var retraction = asked("meetingRetraction", Map.of("meetingId", meeting));
        done(approve(retraction));
        assertThat(latest().path("name").asText()).isEqualTo("group.meeting-retracted");
        var late = approve(mark);
        assertThat(late.code()).isEqualTo("APPROVED_BUT_REFUSED");
        assertThat(late.body().path("refusal").asText()).startsWith("MEETING_");
        await().until(() -> shown(mark).path("since").toString().contains("group.meeting-retracted"));
    }

    @Test
    void what_nobody_recorded_of_a_group_cannot_be_asked_to_be_corrected() {
        var nobody = Map.of("meetingId", id(), "personId", person, "mark", "ABSENT");
        assertThat(ask(id(), "attendance", nobody).code()).isEqualTo("MEETING_NOT_FOUND");
        var nowhere = Map.of("membershipId", id(), "joinedOn", "2014-12-01");
        assertThat(ask(id(), "membershipDates", nowhere).code()).isEqualTo("MEMBERSHIP_NOT_FOUND");
    }

    @Test
    void four_eyes_can_be_asked_of_the_whole_programme() {
        var meeting = id();
        done(sheet(meeting, nextWeek()));
        var administrator = cast.staff().token("asks-everywhere", Role.ADMINISTRATOR, List.of());
        done(put("/api/four-eyes", Map.of("occurredOn", "2016-01-01", "kinds", List.of("ATTENDANCE")), administrator));
        var correction = Map.of("occurredOn", "2016-01-10", "mark", "ABSENT", "reason", "was in Accra");
        var address = group + "/meetings/" + meeting + "/attendance/" + person;
        await().until(() -> put(address, correction, worker).code().equals("APPROVAL_REQUIRED"));
        var kept = put(address, correction, supervisor, Map.of("Waymark-Keep-If-Refused", "true"));
        assertThat(kept.code()).isEqualTo("APPROVAL_REQUIRED");
        var clash = kept.body().path("clash").asText();
        var around = put("/api/clashes/" + clash + "/resending", Map.of("occurredOn", "2016-01-11"), worker);
        assertThat(around.code()).isEqualTo("APPROVAL_REQUIRED");
        var none = Map.of("occurredOn", "2016-01-02", "kinds", List.of());
        done(put("/api/four-eyes", none, administrator));
        await().until(() -> put(address, correction, worker).status() == 200);
    }

    @Test
    void a_second_sheet_of_a_day_is_kept_and_sent_again_with_its_right_day() {
        var day = nextWeek();
        done(sheet(id(), day));
        var meeting = id();
        var refused = put(group + "/meetings/" + meeting, body(day), worker, Map.of("Waymark-Keep-If-Refused", "true"));
        assertThat(refused.code()).isEqualTo("SHEET_EXISTS");
        var clash = "/api/clashes/" + refused.body().path("clash").asText();
        await().until(() -> get(clash).path("says").path("marks").has(person));
        var right = nextWeek();
        var changes = Map.of("occurredOn", right, "heldOn", right);
        done(put(clash + "/resending", Map.of("occurredOn", "2016-02-01", "changes", changes), supervisor));
        assertThat(latest().path("name").asText()).isEqualTo("group.meeting-recorded");
        assertThat(latest().path("content").path("meetingId").asText()).isEqualTo(meeting);
        assertThat(latest().path("content").path("heldOn").asText()).isEqualTo(right);
    }

    private static void done(Answer answer) {
        assertThat(answer.isSuccess()).as(answer.toString()).isTrue();
    }

    private synchronized String nextWeek() {
        return LocalDate.parse("2015-03-04").plusWeeks(week++).toString();
    }

    private Map<String, Object> body(String day) {
        return Map.of("occurredOn", day, "format", "FACE_TO_FACE", "marks", Map.of(person, "PRESENT"));
    }

    private Answer sheet(String meeting, String day) {
        return put(group + "/meetings/" + meeting, body(day), worker);
    }

    private String asked(String what, Map<String, ?> shouldSay) {
        var request = id();
        done(ask(request, what, shouldSay));
        return request;
    }

    private Answer ask(String request, String what, Map<String, ?> shouldSay) {
        var body = new HashMap<String, Object>(Map.of(
                "occurredOn", "2016-01-10", "because", "MISUNDERSTOOD", "reason", "read again", what, shouldSay));
        return put(group + "/corrections/" + request, body, worker);
    }

    private Answer approve(String request) {
        return put("/api/corrections/" + request + "/approval", Map.of("occurredOn", "2016-02-01"), supervisor);
    }

    private JsonNode shown(String request) {
        return get("/api/corrections/" + request);
    }

    private String journey() {
        return get("/api/people/" + person + "/journey").toString();
    }

    private JsonNode latest() {
        return AccessCast.last(cast.history(group, supervisor));
    }

    private JsonNode get(String address) {
        return cast.ask("GET", address, supervisor, null, Map.of()).body();
    }

    private Answer put(String address, Map<String, ?> body, String token) {
        return put(address, body, token, Map.of());
    }

    private Answer put(String address, Map<String, ?> body, String token, Map<String, String> headers) {
        return cast.ask("PUT", address, token, body, headers);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
