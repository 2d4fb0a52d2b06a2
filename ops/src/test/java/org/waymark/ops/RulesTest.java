package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.ops.cli.Ready;
import org.waymark.ops.client.Api;

/** What the programme judges by is set from a day on: answers follow it, the past as it was known then does not. */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before each test
class RulesTest {
    private static final String AREA = "KE/Nyeri/Othaya";
    private static final int WEEKS = 8;

    private final String group = UUID.randomUUID().toString();
    private final String person = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();
    private final LocalDate today = LocalDate.now();
    private Program program;
    private Api api;

    /** One member who came at first and then stayed away four times, and one who stayed away twice. */
    @BeforeAll
    void somebody_stays_away(@TempDir Path data) {
        program = Program.start(data.resolve("data"), 0, Map.of("logging.level.root", "ERROR"));
        api = program.operator();
        Ready.await(api, new PrintWriter(Writer.nullWriter()));
        put(
                "/api/groups/" + group,
                today.minusWeeks(WEEKS + 2),
                Map.of(
                        "name",
                        "Tumaini",
                        "kind",
                        "MIXED",
                        "format",
                        "FACE_TO_FACE",
                        "schedule",
                        Map.of("cadence", "WEEKLY", "anchor", "NONE"),
                        "area",
                        AREA));
        List.of(person, other).forEach(this::join);
        for (int back = WEEKS; back > 0; back--) {
            put(
                    "/api/groups/" + group + "/meetings/" + UUID.randomUUID(),
                    today.minusWeeks(back),
                    Map.of(
                            "format",
                            "FACE_TO_FACE",
                            "marks",
                            Map.of(person, back > 4 ? "PRESENT" : "ABSENT", other, back > 2 ? "PRESENT" : "ABSENT")));
        }
        await().until(() -> interrupted(Map.of()));
    }

    private void join(String who) {
        put(
                "/api/people/" + who,
                today.minusWeeks(WEEKS + 2),
                Map.of(
                        "kinds",
                        List.of("PERSON_WITH_MENTAL_ILLNESS"),
                        "area",
                        AREA,
                        "details",
                        Map.of("name", "Njeri", "sex", "FEMALE")));
        put(
                "/api/groups/" + group + "/members/" + UUID.randomUUID(),
                today.minusWeeks(WEEKS + 1),
                Map.of("personId", who));
    }

    @AfterAll
    void stop() {
        api.close();
        program.close();
    }

    @Test
    void the_worklist_follows_from_the_day_on_and_the_past_as_it_was_known_then_does_not() {
        var before = Instant.now();
        set("MISSED_MEETINGS", "5", "WEEKLY");
        await().until(() -> !interrupted(Map.of()));
        assertThat(interrupted(Map.of("known", before.toString()))).isTrue();
        assertThat(interrupted(Map.of("on", today.minusDays(1).toString()))).isTrue();
        set("MISSED_MEETINGS", "4", null); // its own cadence counts before it
        assertThat(interrupted(Map.of())).isFalse();
        set("MISSED_MEETINGS", null, "WEEKLY");
        await().until(() -> interrupted(Map.of()));
    }

    @Test
    void a_stricter_figure_finds_whom_the_usual_one_does_not() {
        assertThat(interrupted(other, Map.of())).isFalse();
        set("MISSED_DAYS", "14", null);
        set("MISSED_MEETINGS", "2", "WEEKLY");
        await().until(() -> interrupted(other, Map.of()));
        set("MISSED_DAYS", null, null);
        set("MISSED_MEETINGS", null, "WEEKLY");
        await().until(() -> !interrupted(other, Map.of()));
    }

    @Test
    void a_groups_state_follows_and_its_read_models_are_the_same_byte_for_byte_before_and_after_a_rebuild() {
        var before = Instant.now();
        assertThat(health(Map.of())).contains("FEW_MEMBERS");
        set("FEWEST_MEMBERS", "1", null);
        await().until(() -> !health(Map.of()).contains("FEW_MEMBERS"));
        assertThat(health(Map.of("known", before.toString()))).contains("FEW_MEMBERS");
        assertThat(health(Map.of("on", today.minusDays(1).toString()))).contains("FEW_MEMBERS");
        var live = health(Map.of());
        for (var model : List.of("group-health.2", "worklist.1")) {
            var verified = api.postNow("/api/projections/" + model + "/verification", Map.of());
            assertThat(verified.path("compared").asInt()).isPositive();
            assertThat(verified.path("different").asInt()
                            + verified.path("missing").asInt()
                            + verified.path("extra").asInt())
                    .isZero();
            api.postNow("/api/projections/" + model + "/rebuild", Map.of());
        }
        await().until(() -> api.get("/api/projections", Map.of()).findValues("building").stream()
                .allMatch(JsonNode::isNull));
        assertThat(health(Map.of())).isEqualTo(live);
    }

    @Test
    void who_set_what_and_when_stands_in_the_history() {
        set("MEASURE_DAYS", "30", null);
        var change = api.get("/api/rules", Map.of()).path("changes").path(0);
        assertThat(change.path("rule").asText()).isEqualTo("MEASURE_DAYS");
        assertThat(change.path("value").asInt()).isEqualTo(30);
        assertThat(change.path("by").asText()).isEqualTo("local");
        assertThat(change.path("occurredOn").asText()).isEqualTo(today.toString());
        assertThat(api.get("/api/rules", Map.of("on", "2015-01-01"))
                        .path("items")
                        .findValuesAsText("value"))
                .isEmpty();
    }

    private void set(String rule, @Nullable String value, @Nullable String cadence) {
        var body = new HashMap<String, Object>(Map.of("rule", rule, "area", AREA));
        if (value != null) {
            body.put("value", Integer.valueOf(value));
        }
        if (cadence != null) {
            body.put("cadence", cadence);
        }
        put("/api/rules", today, body);
    }

    private void put(String where, LocalDate on, Map<String, ?> body) {
        var all = new HashMap<String, Object>(body);
        all.put("occurredOn", on.toString());
        api.putNow(where, all);
    }

    private boolean interrupted(Map<String, Object> when) {
        return interrupted(person, when);
    }

    private boolean interrupted(String who, Map<String, Object> when) {
        var asked = new HashMap<String, Object>(when);
        asked.put("reason", "INTERRUPTION");
        return api.get("/api/worklist", asked).toString().contains(who);
    }

    private String health(Map<String, Object> when) {
        return api.get("/api/groups/" + group + "/health", when).toString();
    }
}
