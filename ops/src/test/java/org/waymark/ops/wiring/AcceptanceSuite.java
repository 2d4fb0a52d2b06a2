package org.waymark.ops.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.events.access.Role;
import org.waymark.ops.cli.Ready;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.ApiRefused;
import org.waymark.ops.client.Command;
import org.waymark.ops.client.Receipt;
import org.waymark.ops.client.Staff;

/** What Waymark does, asked from outside over HTTP, the same whatever it is put together from. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class AcceptanceSuite {
    private static final String AREA = "KE/Nairobi";

    @SuppressWarnings("NullAway.Init")
    Wiring wiring;

    /** Tests are left out by an assumption in here where this wiring cannot be had. */
    abstract Wiring start(Path folder) throws Exception;

    @BeforeAll
    void begin(@TempDir Path folder) throws Exception {
        wiring = start(folder);
        for (var questions : List.of(wiring.questions(), wiring.otherQuestions())) {
            Ready.await(questions, new PrintWriter(Writer.nullWriter()));
        }
    }

    @AfterAll
    void end() {
        if (wiring != null) {
            wiring.close();
        }
    }

    private static Map<String, Object> on(String day, Object... more) {
        var body = new HashMap<String, Object>();
        body.put("occurredOn", day);
        for (int at = 0; at < more.length; at += 2) {
            body.put(String.valueOf(more[at]), more[at + 1]);
        }
        return body;
    }

    private Receipt put(UUID aggregate, String path, Map<String, Object> body) {
        return wiring.commands().put(new Command(aggregate, path, body)).join();
    }

    private UUID person(String name, String area) {
        var id = UUID.randomUUID();
        put(
                id,
                "/api/people/" + id,
                on(
                        "2024-01-10",
                        "kinds",
                        List.of("PERSON_WITH_MENTAL_ILLNESS"),
                        "area",
                        area,
                        "details",
                        Map.of("name", name, "sex", "UNKNOWN")));
        return id;
    }

    private UUID group(String name, String area) {
        var id = UUID.randomUUID();
        put(
                id,
                "/api/groups/" + id,
                on(
                        "2024-01-01",
                        "name",
                        name,
                        "kind",
                        "MIXED",
                        "format",
                        "FACE_TO_FACE",
                        "schedule",
                        Map.of("cadence", "MONTHLY", "anchor", "NONE"),
                        "area",
                        area));
        return id;
    }

    private static Command joining(UUID group, UUID person, UUID membership) {
        return new Command(
                group,
                "/api/groups/%s/members/%s".formatted(group, membership),
                on("2024-02-01", "personId", person.toString(), "role", "MEMBER"));
    }

    private Receipt join(UUID group, UUID person) {
        return wiring.commands().put(joining(group, person, UUID.randomUUID())).join();
    }

    private JsonNode seen(Api by, Receipt after, String path) {
        by.awaitSeen(after);
        return by.get(path, Map.of());
    }

    @Test
    void from_registering_to_a_milestone_everything_is_told_by_every_node() {
        var amara = person("Amara", AREA);
        var group = group("Nanyorae", AREA);
        join(group, amara);
        var met = put(
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
        var milestone = put(
                amara,
                "/api/people/%s/milestones/%s".formatted(amara, UUID.randomUUID()),
                on("2024-04-01", "step", "SATISFACTORY_RECOVERY"));

        for (var by : List.of(wiring.questions(), wiring.otherQuestions())) {
            by.awaitSeen(met);
            var journey = seen(by, milestone, "/api/people/" + amara + "/journey");
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
    void doing_it_twice_is_doing_it_once_whichever_node_is_asked() {
        var group = group("Twice", AREA);
        var command = joining(group, person("Leku", AREA), UUID.randomUUID());
        var first = wiring.commands().put(command).join();
        var again = wiring.otherCommands().put(command).join();
        assertThat(again.version()).isEqualTo(first.version());
        assertThat(again.repeated()).isTrue();
    }

    @Test
    void a_refusal_is_the_same_whichever_node_decided() {
        var group = group("Refusing", AREA);
        var person = person("Wanjiru", AREA);
        join(group, person);
        for (var by : List.of(wiring.commands(), wiring.otherCommands())) {
            assertThatThrownBy(() ->
                            by.put(joining(group, person, UUID.randomUUID())).join())
                    .rootCause()
                    .isInstanceOfSatisfying(ApiRefused.class, refused -> {
                        assertThat(refused.status()).isEqualTo(409);
                        assertThat(refused.code()).isEqualTo("ALREADY_A_MEMBER");
                    });
            assertThatThrownBy(() -> by.putNow(
                            "/api/groups/" + group + "/dissolution",
                            on("2024-05-01", "reason", "OTHER"),
                            Map.of("If-Match", "\"0\"")))
                    .isInstanceOfSatisfying(
                            ApiRefused.class,
                            refused -> assertThat(refused.status()).isEqualTo(409));
            assertThatThrownBy(() -> by.put(joining(UUID.randomUUID(), person, UUID.randomUUID()))
                            .join())
                    .rootCause()
                    .isInstanceOfSatisfying(
                            ApiRefused.class,
                            refused -> assertThat(refused.code()).isEqualTo("GROUP_NOT_FOUND"));
        }
    }

    @Test
    void many_who_write_into_one_history_by_several_nodes_are_all_kept_once() {
        var group = group("Race", AREA);
        var people =
                IntStream.range(0, 12).mapToObj(n -> person("Racer " + n, AREA)).toList();
        var joined = people.stream()
                .map(person -> {
                    var by = people.indexOf(person) % 2 == 0 ? wiring.commands() : wiring.otherCommands();
                    return by.put(joining(group, person, UUID.randomUUID()));
                })
                .toList();
        joined.forEach(CompletableFuture::join);
        var last = joined.stream()
                .map(CompletableFuture::join)
                .reduce((one, other) -> one.version() > other.version() ? one : other)
                .orElseThrow();
        assertThat(last.version()).isEqualTo(12);
        assertThat(seen(wiring.questions(), last, "/api/groups/" + group + "/roster?on=2024-02-02")
                        .toString())
                .contains(people.stream().map(UUID::toString).toList());
    }

    @Test
    void a_long_history_is_loaded_by_its_snapshot_and_goes_on() {
        var person = person("Long", AREA);
        Receipt last = new Receipt(person, 0, false);
        for (int day = 0; day < 130; day++) {
            last = put(
                    person,
                    "/api/people/%s/contacts/%s".formatted(person, UUID.randomUUID()),
                    on("2024-02-01", "kind", "HOME_VISIT", "outcome", "REACHED", "note", "visit " + day));
        }
        assertThat(last.version()).isEqualTo(130);
        assertThat(wiring.otherCommands()
                        .put(new Command(
                                person,
                                "/api/people/%s/contacts/%s".formatted(person, UUID.randomUUID()),
                                on("2024-02-02", "kind", "HOME_VISIT", "outcome", "REACHED")))
                        .join()
                        .version())
                .isEqualTo(131);
    }

    @Test
    void what_was_recorded_is_signed_and_proved_and_stays_so_after_an_erasure() {
        var person = person("Forgotten", AREA);
        var before = put(
                person,
                "/api/people/%s/contacts/%s".formatted(person, UUID.randomUUID()),
                on("2024-02-01", "kind", "HOME_VISIT", "outcome", "REACHED", "note", "a secret"));
        assertThat(seen(wiring.questions(), before, "/api/people/" + person + "/journey")
                        .toString())
                .contains("Forgotten");
        assertThat(wiring.signer()
                        .get("/api/people/" + person + "/proof", Map.of())
                        .toString())
                .contains(person.toString());

        var version = wiring.commands()
                .putNow(
                        "/api/people/" + person + "/erasure",
                        on("2024-06-01", "reason", "ASKED_BY_PERSON"),
                        Map.of("If-Match", "\"" + before.version() + "\""))
                .path("version")
                .asLong();
        var after = new Receipt(person, version, false);
        for (var by : List.of(wiring.questions(), wiring.otherQuestions())) {
            by.awaitSeen(after);
            // each node looks twice a second who was erased elsewhere
            await().untilAsserted(() -> assertThat(by.get("/api/people/" + person + "/history", Map.of())
                            .toString())
                    .doesNotContain("Forgotten", "a secret"));
        }
        assertThat(wiring.signer().post("/api/proof/verification", Map.of()).toString())
                .contains("\"findings\":[]");
    }

    @Test
    void who_may_not_is_refused_by_every_node_and_who_read_is_written_down() {
        var clock = Clock.systemUTC();
        var staff = new Staff(wiring.commands(), clock);
        var suffix = UUID.randomUUID().toString().substring(0, 8);
        var here = staff.token("worker-" + suffix, Role.CASE_WORKER, List.of(AREA));
        var elsewhere = staff.token("other-" + suffix, Role.CASE_WORKER, List.of("GH"));
        var person = person("Seen", AREA);
        var recorded = put(
                person,
                "/api/people/%s/contacts/%s".formatted(person, UUID.randomUUID()),
                on("2024-02-01", "kind", "HOME_VISIT", "outcome", "REACHED"));
        for (var by : List.of(wiring.questions(), wiring.otherQuestions())) {
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
        assertThat(wiring.questions()
                        .get("/api/people/" + person + "/reads", Map.of())
                        .findValuesAsText("reader"))
                .filteredOn(("worker-" + suffix)::equals)
                .hasSizeGreaterThanOrEqualTo(2);
        staff.close("worker-" + suffix);
        for (var by : List.of(wiring.questions(), wiring.otherQuestions())) {
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

    @Test
    void every_read_model_is_what_a_rebuild_makes() {
        person("Compared", AREA);
        for (var projection :
                wiring.questions().get("/api/projections", Map.of()).path("items")) {
            var name = projection.path("name").asText();
            var report = wiring.questions().post("/api/projections/" + name + "/verification", Map.of());
            assertThat(report.path("different").asLong()
                            + report.path("missing").asLong()
                            + report.path("extra").asLong())
                    .as("%s: %s", name, report)
                    .isZero();
        }
    }

    @Test
    void commands_go_on_after_every_connection_broke() {
        var group = group("Broken", AREA);
        wiring.breakConnections();
        var joined = join(group, person("After", AREA));
        assertThat(joined.version()).isEqualTo(1);
        assertThat(seen(wiring.questions(), joined, "/api/groups/" + group + "/roster?on=2024-02-02")
                        .toString())
                .contains("After");
    }
}
