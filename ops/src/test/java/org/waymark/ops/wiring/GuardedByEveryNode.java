package org.waymark.ops.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.waymark.ops.wiring.Acting.AREA;
import static org.waymark.ops.wiring.Acting.on;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.events.access.Role;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.ApiRefused;
import org.waymark.ops.client.Receipt;
import org.waymark.ops.client.Staff;

/** Who may not see is refused by every node, an erasure reaches them all, and what was recorded is proved. */
interface GuardedByEveryNode extends Wired {
    @Test
    default void what_was_recorded_is_signed_and_proved_and_stays_so_after_an_erasure() {
        var person = acting().person("Forgotten", AREA);
        var before = acting().put(
                        person,
                        "/api/people/%s/contacts/%s".formatted(person, UUID.randomUUID()),
                        on("2024-02-01", "kind", "HOME_VISIT", "outcome", "REACHED", "note", "a secret"));
        assertThat(acting().seen(wiring().questions(), before, "/api/people/" + person + "/journey")
                        .toString())
                .contains("Forgotten");
        assertThat(wiring().signer()
                        .get("/api/people/" + person + "/proof", Map.of())
                        .toString())
                .contains(person.toString());

        var version = wiring().commands()
                .putNow(
                        "/api/people/" + person + "/erasure",
                        on("2024-06-01", "reason", "ASKED_BY_PERSON"),
                        Map.of("If-Match", "\"" + before.version() + "\""))
                .path("version")
                .asLong();
        var after = new Receipt(person, version, false);
        for (var by : List.of(wiring().questions(), wiring().otherQuestions())) {
            by.awaitSeen(after);
            // each node looks twice a second who was erased elsewhere
            await().untilAsserted(() -> assertThat(by.get("/api/people/" + person + "/history", Map.of())
                            .toString())
                    .doesNotContain("Forgotten", "a secret"));
        }
        assertThat(wiring().signer().post("/api/proof/verification", Map.of()).toString())
                .contains("\"findings\":[]");
    }

    @Test
    default void who_may_not_is_refused_by_every_node_and_who_read_is_written_down() {
        var clock = Clock.systemUTC();
        var staff = new Staff(wiring().commands(), clock);
        var suffix = UUID.randomUUID().toString().substring(0, 8);
        var here = staff.token("worker-" + suffix, Role.CASE_WORKER, List.of(AREA));
        var elsewhere = staff.token("other-" + suffix, Role.CASE_WORKER, List.of("GH"));
        var person = acting().person("Seen", AREA);
        var recorded = acting().put(
                        person,
                        "/api/people/%s/contacts/%s".formatted(person, UUID.randomUUID()),
                        on("2024-02-01", "kind", "HOME_VISIT", "outcome", "REACHED"));
        for (var by : List.of(wiring().questions(), wiring().otherQuestions())) {
            by.awaitSeen(recorded);
            try (var worker = new Api(by.server(), here);
                    var other = new Api(by.server(), elsewhere);
                    var nobody = new Api(by.server())) {
                assertThat(worker.get("/api/people/" + person + "/journey", Map.of())
                                .toString())
                        .contains("Seen");
                assertRefused(other, person, 404);
                assertRefused(nobody, person, 401);
            }
        }
        assertThat(wiring().questions()
                        .get("/api/people/" + person + "/reads", Map.of())
                        .findValuesAsText("reader"))
                .filteredOn(("worker-" + suffix)::equals)
                .hasSizeGreaterThanOrEqualTo(2);
        staff.close("worker-" + suffix);
        for (var by : List.of(wiring().questions(), wiring().otherQuestions())) {
            try (var worker = new Api(by.server(), here)) {
                await().untilAsserted(() -> assertRefused(worker, person, 401));
            }
        }
    }

    private static void assertRefused(Api by, UUID person, int status) {
        assertThatThrownBy(() -> by.get("/api/people/" + person + "/journey", Map.of()))
                .isInstanceOfSatisfying(
                        ApiRefused.class,
                        refused -> assertThat(refused.status()).isEqualTo(status));
    }
}
