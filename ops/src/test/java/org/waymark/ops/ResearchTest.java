package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.waymark.ops.cli.Shell;

/** Rows and counts for research, from asking to having them, as a researcher and a supervisor do it over the interface. */
@TestInstance(Lifecycle.PER_CLASS)
class ResearchTest {
    private static final int PEOPLE = 60;
    private static final String AREA = "GH/Northern/Savelugu";
    private static final String PURPOSE = "how long people stay in their group after they have recovered";
    private static final String CANARY = "Canary";

    private AccessCast cast;
    private Path data;
    private String researcher;
    private String supervisor;
    private final List<String> people = new ArrayList<>();

    @BeforeAll
    void start(@TempDir Path folder) {
        data = folder;
        cast = new AccessCast(folder, Map.of(Program.OPERATOR_FILE, "true"));
        researcher = cast.staff().token("asks-rows", Role.RESEARCHER, List.of());
        supervisor = cast.staff().token("decides-rows", Role.SUPERVISOR, List.of("GH/Northern"));
        var worker = cast.staff().token("fills-rows", Role.CASE_WORKER, List.of("GH"));
        var group = UUID.randomUUID().toString();
        put(
                "/api/groups/" + group,
                worker,
                Map.of(
                        "name",
                        CANARY + " group",
                        "kind",
                        "MIXED",
                        "format",
                        "FACE_TO_FACE",
                        "schedule",
                        Map.of("cadence", "WEEKLY", "anchor", "NONE"),
                        "area",
                        AREA));
        for (int number = 0; number < PEOPLE; number++) {
            person(number, group, worker);
        }
    }

    private void person(int number, String group, String worker) {
        var id = UUID.randomUUID().toString();
        var details = Map.of(
                "name",
                CANARY + number,
                "sex",
                number % 2 == 0 ? "FEMALE" : "MALE",
                "born",
                LocalDate.of(1950 + number % 40, 3, 4).toString(),
                "contact",
                CANARY + "-phone-" + number);
        put("/api/people/" + id, worker, Map.of("kinds", List.of("CARER"), "area", AREA, "details", details));
        put("/api/people/" + id + "/consents/RESEARCH", worker, Map.of());
        var membership = UUID.randomUUID().toString();
        put("/api/groups/" + group + "/members/" + membership, worker, Map.of("personId", id, "role", "MEMBER"));
        if (number % 3 == 0) {
            var step = Map.of("step", "SATISFACTORY_RECOVERY", "note", CANARY + " is well");
            put("/api/people/" + id + "/milestones/" + UUID.randomUUID(), worker, step);
        }
        if (number % 4 == 0) {
            var leaving = Map.of("reason", "WITHDREW");
            put("/api/groups/" + group + "/members/" + membership + "/leaving", worker, leaving);
        }
        people.add(id);
    }

    @AfterAll
    void stop() {
        cast.close();
    }

    @Test
    void rows_are_asked_for_looked_at_approved_by_another_and_fetched(@TempDir Path folder) throws IOException {
        var release = asked("GH/Northern");
        var address = "/api/releases/" + release;
        assertThat(get(address, researcher).body().path("state").asText()).isEqualTo("WAITING");
        assertThat(get(address + "/report", researcher).code()).isEqualTo("RELEASE_NOT_APPROVED");
        var report = get(address + "/report", supervisor);
        assertThat(report.status()).as(report.toString()).isEqualTo(200);
        assertThat(report.body().path("report").path("people").asInt()).isEqualTo(PEOPLE);
        assertThat(get(address + "/files/people.csv", supervisor).code()).isEqualTo("RELEASE_NOT_APPROVED");

        approve(release, report.body().path("manifest").asText());
        await().until(() ->
                get(address, researcher).body().path("state").asText().equals("APPROVED"));
        var into = folder.resolve("rows");
        var fetched = Shell.run(
                "release",
                "fetch",
                release,
                into.toString(),
                "--data",
                data.resolve("data").toString());
        assertThat(fetched.exit()).as(fetched.err()).isZero();
        assertThat(Files.readAllLines(into.resolve("people.csv"))).hasSize(PEOPLE + 1);
        try (var files = Files.list(into)) {
            for (var file : files.toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain(CANARY)
                        .doesNotContain(people);
            }
        }
        assertThat(get(address + "/files/people.csv", researcher).status()).isEqualTo(200);
        assertThat(get(address + "/files/names.csv", researcher).code()).isEqualTo("RELEASE_FILE_UNKNOWN");
        assertThat(get(address + "/report", researcher).status()).isEqualTo(200);
    }

    @Test
    void nobody_else_sees_it_and_nobody_approves_what_was_not_shown() {
        var release = asked("GH/Northern");
        var address = "/api/releases/" + release;
        var another = cast.staff().token("asks-other-rows", Role.RESEARCHER, List.of());
        var elsewhere = cast.staff().token("decides-elsewhere", Role.SUPERVISOR, List.of("KE"));
        assertThat(get(address, another).code()).isEqualTo("RELEASE_UNKNOWN");
        assertThat(get(address + "/report", elsewhere).code()).isEqualTo("RELEASE_UNKNOWN");
        assertThat(get("/api/releases", another).body().path("items")).isEmpty();
        var body = body(Map.of("manifest", "0".repeat(64)));
        assertThat(cast.ask("PUT", address + "/approval", elsewhere, body, Map.of())
                        .code())
                .isEqualTo("RELEASE_NOT_FOUND");
        approve(release, "0".repeat(64));
        await().until(() ->
                get(address, researcher).body().path("state").asText().equals("APPROVED"));
        assertThat(get(address + "/files/people.csv", researcher).code()).isEqualTo("RELEASE_CHANGED");
    }

    @Test
    void it_is_declined_with_a_reason_or_withdrawn() {
        var release = asked("GH/Northern");
        put("/api/releases/" + release + "/declining", supervisor, Map.of("reason", "say which study"));
        await().until(() -> get("/api/releases/" + release, researcher)
                .body()
                .path("declinedBecause")
                .asText()
                .equals("say which study"));
        var other = asked("GH/Northern");
        put("/api/releases/" + other + "/withdrawal", researcher, Map.of());
        await().until(() -> get("/api/releases/" + other, supervisor)
                .body()
                .path("state")
                .asText()
                .equals("WITHDRAWN"));
        assertThat(get("/api/releases/" + other + "/report", supervisor).code()).isEqualTo("RELEASE_NOT_APPROVED");
    }

    @Test
    void a_cohort_is_frozen_and_counted_and_every_question_can_be_read() {
        var cohort = defined(AREA);
        var answer = answered(cohort, List.of("SEX", "RECOVERY"));
        assertThat(answer.path("people").asInt()).isBetween(PEOPLE - 25, PEOPLE + 25);
        assertThat(answer.path("cells"))
                .hasSize(4)
                .allSatisfy(cell -> assertThat(cell.path("people").asInt() % 5).isZero());
        var fine = Map.of("dimensions", List.of("SEX", "AGE", "RECOVERY", "OUTCOME"));
        assertThat(ask(cohort, fine).code()).isEqualTo("QUESTION_TOO_FINE");
        var unknown = ask(cohort, Map.of("dimensions", List.of("SHOE_SIZE")));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.detail()).contains("SEX", "RECOVERY");
        var log =
                get("/api/cohorts/" + cohort + "/questions", supervisor).body().path("items");
        assertThat(log).singleElement().satisfies(one -> {
            assertThat(one.path("by").asText()).isEqualTo("asks-rows");
            assertThat(one.path("dimensions")).hasSize(2);
        });
    }

    @Test
    void a_cohort_of_nobody_says_so_and_shows_no_figure() {
        var answer = answered(defined("GH/Upper East"), List.of("SEX"));
        assertThat(answer.has("people")).isFalse();
        assertThat(answer.path("cells")).isEmpty();
        assertThat(answer.path("says").asText()).startsWith("Nobody, or fewer than five people");
    }

    private JsonNode answered(String cohort, List<String> dimensions) {
        var question = "/api/cohorts/" + cohort + "/questions/" + UUID.randomUUID();
        put(question, researcher, Map.of("dimensions", dimensions));
        return await().until(() -> get(question, researcher), answer -> answer.status() == 200)
                .body();
    }

    private Answer ask(String cohort, Map<String, ?> question) {
        var address = "/api/cohorts/" + cohort + "/questions/" + UUID.randomUUID();
        return cast.ask("PUT", address, researcher, body(question), Map.of());
    }

    private String defined(String area) {
        var cohort = UUID.randomUUID().toString();
        put("/api/cohorts/" + cohort, researcher, Map.of("purpose", PURPOSE, "areas", List.of(area)));
        return cohort;
    }

    private String asked(String area) {
        var release = UUID.randomUUID().toString();
        put(
                "/api/releases/" + release,
                researcher,
                Map.of("purpose", PURPOSE, "audience", "UNDER_AGREEMENT", "areas", List.of(area)));
        await().until(() -> get("/api/releases/" + release, supervisor).isSuccess());
        return release;
    }

    private void approve(String release, String manifest) {
        put("/api/releases/" + release + "/approval", supervisor, Map.of("manifest", manifest));
    }

    private static Map<String, Object> body(Map<String, ?> fields) {
        var body = new HashMap<String, Object>(fields);
        body.put("occurredOn", "2015-02-05");
        return body;
    }

    private void put(String address, String token, Map<String, ?> fields) {
        var answer = cast.ask("PUT", address, token, body(fields), Map.of());
        assertThat(answer.isSuccess()).as(address + " " + answer).isTrue();
    }

    private Answer get(String address, String token) {
        return cast.ask("GET", address, token, null, Map.of());
    }
}
