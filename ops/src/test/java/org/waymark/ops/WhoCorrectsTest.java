package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.ops.CorrectionsDesk.TODAY;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Who may ask for a correction, who may decide, where nobody corrects alone, and who is written down as having looked. */
@TestInstance(Lifecycle.PER_CLASS)
class WhoCorrectsTest {
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
    void nobody_approves_or_declines_what_they_asked_for_and_nobody_else_withdraws_it() {
        var person = desk.cast.person(AccessCast.HERE);
        var request = desk.asked(person, CorrectionsDesk.correction(desk.milestone(person)), desk.supervisor);
        assertThat(desk.settle(request, "approval", TODAY, desk.supervisor).code())
                .isEqualTo("OWN_REQUEST");
        assertThat(desk.settle(request, "declining", CorrectionsDesk.declining(), desk.supervisor)
                        .code())
                .isEqualTo("OWN_REQUEST");
        assertThat(desk.settle(request, "approval", TODAY, desk.worker).code()).isEqualTo("FORBIDDEN");
        assertThat(desk.settle(request, "withdrawal", TODAY, desk.worker).code())
                .isEqualTo("NOT_YOUR_REQUEST");
        assertThat(desk.settle(request, "withdrawal", TODAY, desk.supervisor).status())
                .isEqualTo(200);
        assertThat(desk.settle(request, "approval", TODAY, desk.another).code()).isEqualTo("CORRECTION_DECIDED");
        assertThat(desk.history(person).toString()).doesNotContain("milestone-corrected");
    }

    @Test
    void whoever_has_no_reach_finds_nothing_to_decide() {
        var person = desk.cast.person(AccessCast.HERE);
        var request = desk.asked(person, CorrectionsDesk.correction(desk.milestone(person)), desk.worker);
        await().until(() -> desk.state(request).equals("WAITING"));
        var unknown = desk.settle(CorrectionsDesk.id(), "approval", TODAY, desk.elsewhere);
        assertThat(unknown.code()).isEqualTo("CORRECTION_NOT_FOUND");
        assertThat(desk.settle(request, "approval", TODAY, desk.elsewhere).body())
                .isEqualTo(unknown.body());
        assertThat(desk.settle(request, "declining", CorrectionsDesk.declining(), desk.elsewhere)
                        .body())
                .isEqualTo(unknown.body());
        assertThat(desk.show(request, desk.elsewhere).code()).isEqualTo("CORRECTION_UNKNOWN");
        assertThat(desk.show(request, desk.elsewhere).body())
                .isEqualTo(desk.show(CorrectionsDesk.id(), desk.elsewhere).body());
        assertThat(desk.list(desk.elsewhere, "")).doesNotContain(request);
        assertThat(desk.ask(
                                person,
                                CorrectionsDesk.id(),
                                CorrectionsDesk.correction(CorrectionsDesk.id()),
                                desk.elsewhere)
                        .code())
                .isEqualTo("PERSON_NOT_FOUND");
    }

    @Test
    void where_the_programme_asks_for_four_eyes_nobody_corrects_alone() {
        var person = desk.cast.person("GH/Upper East/Bolgatanga");
        var near = desk.cast.person(AccessCast.HERE);
        var rule = Map.of("occurredOn", "2016-01-01", "area", "GH/Upper East", "kinds", List.of("MILESTONE"));
        assertThat(desk.put("/api/four-eyes", rule, desk.supervisor).code()).isEqualTo("FORBIDDEN");
        assertThat(desk.put("/api/four-eyes", rule, desk.administrator).status())
                .isEqualTo(200);
        assertThat(desk.put("/api/four-eyes", rule, desk.administrator).code()).isEqualTo("NOTHING_TO_CHANGE");
        assertThat(desk.cast
                        .ask("GET", "/api/four-eyes", desk.worker, null, Map.of())
                        .body()
                        .path("items")
                        .toString())
                .contains("GH/Upper East", "MILESTONE");
        var milestone = desk.milestone(person);
        await().until(() ->
                desk.correct(person, milestone, desk.supervisor).code().equals("APPROVAL_REQUIRED"));
        assertThat(desk.correct(person, milestone, desk.worker).code()).isEqualTo("APPROVAL_REQUIRED");
        assertThat(desk.correct(near, desk.milestone(near), desk.worker).status())
                .isEqualTo(200);
        var retraction = Map.of("occurredOn", "2016-01-15", "reason", "not so");
        var request = desk.asked(person, CorrectionsDesk.correction(milestone), desk.worker);
        assertThat(desk.settle(request, "approval", TODAY, desk.supervisor).status())
                .isEqualTo(200);
        assertThat(desk.latest(person).path("askedBy").asText()).isEqualTo("asks");
        assertThat(desk.put(
                                "/api/people/" + person + "/milestones/" + milestone + "/retraction",
                                retraction,
                                desk.worker)
                        .status())
                .isEqualTo(200);
        var none = Map.of("occurredOn", "2016-03-01", "area", "GH/Upper East", "kinds", List.of());
        assertThat(desk.put("/api/four-eyes", none, desk.administrator).status())
                .isEqualTo(200);
        var next = desk.milestone(person);
        await().until(() -> desk.correct(person, next, desk.worker).status() == 200);
    }

    @Test
    void whoever_reads_a_request_is_written_down() {
        var person = desk.cast.person(AccessCast.HERE);
        var request = desk.asked(person, CorrectionsDesk.correction(desk.milestone(person)), desk.worker);
        await().until(() -> desk.state(request).equals("WAITING"));
        desk.show(request, desk.another);
        var reads = desk.cast.ask("GET", "/api/people/" + person + "/reads?limit=200", desk.supervisor, null, Map.of());
        assertThat(reads.body().path("items")).anySatisfy(line -> {
            assertThat(line.path("reader").asText()).isEqualTo("approves-too");
            assertThat(line.path("fields").asText()).isEqualTo("CORRECTIONS");
        });
    }
}
