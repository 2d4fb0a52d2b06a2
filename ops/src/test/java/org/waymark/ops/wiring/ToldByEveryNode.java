package org.waymark.ops.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.ops.wiring.Acting.AREA;
import static org.waymark.ops.wiring.Acting.on;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was recorded is told by every node, as a rebuild would tell it. */
interface ToldByEveryNode extends Wired {
    @Test
    default void from_registering_to_a_milestone_everything_is_told_by_every_node() {
        var amara = acting().person("Amara", AREA);
        var group = acting().group("Nanyorae", AREA);
        acting().join(group, amara);
        var met = acting().put(
                        group,
                        "/api/groups/%s/meetings/%s".formatted(group, UUID.randomUUID()),
                        on(
                                "2024-03-01",
                                "heldOn",
                                "2024-03-01",
                                "format",
                                "FACE_TO_FACE",
                                "marks",
                                Map.of(amara.toString(), "PRESENT"),
                                "visitors",
                                0,
                                "activities",
                                List.of("SHARING")));
        var milestone = acting().put(
                        amara,
                        "/api/people/%s/milestones/%s".formatted(amara, UUID.randomUUID()),
                        on("2024-04-01", "step", "SATISFACTORY_RECOVERY"));

        for (var by : List.of(wiring().questions(), wiring().otherQuestions())) {
            by.awaitSeen(met);
            var journey = acting().seen(by, milestone, "/api/people/" + amara + "/journey");
            assertThat(journey.toString()).contains("Amara", "\"recoveredOn\":\"2024-04-01\"", "Nanyorae");
            assertThat(by.get("/api/groups/" + group + "/roster", Map.of("on", "2024-02-02"))
                            .toString())
                    .contains(amara.toString());
            assertThat(by.get("/api/groups/" + group + "/health", Map.of("on", "2024-03-02"))
                            .toString())
                    .contains("Nanyorae");
            assertThat(by.get("/api/people/" + amara + "/history", Map.of()).findValuesAsText("recordedAt"))
                    .hasSizeGreaterThanOrEqualTo(3);
            assertThat(by.get("/api/retention", Map.of("group", group.toString()))
                            .toString())
                    .contains("cutOff");
            assertThat(by.get("/api/people/" + amara + "/journey", Map.of("on", "2024-03-15"))
                            .toString())
                    .doesNotContain("2024-04-01");
        }
    }

    @Test
    default void every_read_model_is_what_a_rebuild_makes() {
        acting().person("Compared", AREA);
        for (var projection :
                wiring().questions().get("/api/projections", Map.of()).path("items")) {
            var name = projection.path("name").asText();
            var report = wiring().questions().post("/api/projections/" + name + "/verification", Map.of());
            assertThat(report.path("different").asLong()
                            + report.path("missing").asLong()
                            + report.path("extra").asLong())
                    .as("%s: %s", name, report)
                    .isZero();
        }
    }
}
