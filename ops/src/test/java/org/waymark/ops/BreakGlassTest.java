package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.events.access.Role;
import org.waymark.ops.AccessCast.Answer;
import org.waymark.ops.cli.Shell;
import org.waymark.ops.embedded.OperatorFile;

/** Who needs to see somebody who is not theirs sees them for some hours, marked, and a supervisor looks at it. */
@TestInstance(Lifecycle.PER_CLASS)
class BreakGlassTest {
    private static final String WHY = "Found in the street at night, needs to know the medication";
    private static final AtomicReference<Duration> LATER = new AtomicReference<>(Duration.ZERO);

    @Configuration(proxyBeanMethods = false)
    static class MovableTime {
        @Bean
        Clock clock() {
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return InstantSource.system().withZone(zone);
                }

                @Override
                public Instant instant() {
                    return Instant.now().plus(LATER.get());
                }
            };
        }
    }

    private AccessCast cast;
    private String stranger;
    private String worker;
    private String supervisor;

    @BeforeAll
    void start(@TempDir Path data) {
        LATER.set(Duration.ZERO);
        cast = new AccessCast(data, Map.of("spring.main.sources", MovableTime.class.getName()));
        worker = cast.staff().token("breaks", Role.CASE_WORKER, List.of("GH"));
        supervisor = cast.staff().token("of-kenya", Role.SUPERVISOR, List.of("KE"));
        stranger = cast.person(AccessCast.THERE);
    }

    @AfterAll
    void stop() {
        cast.close();
    }

    @Test
    void without_a_reason_of_some_length_nothing_is_broken() {
        var coded = Map.of("occurredOn", "2014-02-05", "text", WHY);
        assertThat(breaks(stranger, coded).status()).isIn(400, 422);
        var spoken = Map.of("occurredOn", "2014-02-05", "reason", "EMERGENCY", "text", "need it");
        assertThat(breaks(stranger, spoken).code()).isEqualTo("REASON_REQUIRED");
        var tooLong = Map.of("occurredOn", "2014-02-05", "reason", "EMERGENCY", "text", WHY, "minutes", 181);
        assertThat(breaks(stranger, tooLong).code()).isEqualTo("INVALID_VALUE");
        var mine = String.valueOf(cast.own().get("person"));
        assertThat(breaks(mine, right(60)).code()).isEqualTo("BREAK_GLASS_NOT_NEEDED");
        assertThat(breaks(UUID.randomUUID().toString(), right(60)).code()).isEqualTo("PERSON_NOT_FOUND");
        assertThat(journey(stranger).status()).isEqualTo(404);
    }

    @Test
    void whoever_breaks_it_reads_and_does_not_write_and_each_read_is_marked() {
        var person = cast.person(AccessCast.THERE);
        assertThat(journey(person).status()).isEqualTo(404);
        assertThat(breaks(person, right(60)).status()).isEqualTo(201);
        await().until(() -> journey(person).status() == 200);
        assertThat(journey(person).body().path("breakGlass").path("until").asText())
                .isNotEmpty();
        assertThat(journey(person).headers().firstValue("Waymark-Break-Glass").orElse(""))
                .isEqualTo("until "
                        + journey(person).body().at("/breakGlass/until").asText());
        assertThat(get("/api/people/" + cast.own().get("person") + "/journey", worker)
                        .headers()
                        .firstValue("Waymark-Break-Glass"))
                .isEmpty();
        var history = get("/api/people/" + person + "/history", worker);
        assertThat(history.headers().firstValue("Waymark-Break-Glass")).isPresent();
        assertThat(history.body().path("breakGlass").path("id").asText()).isNotEmpty();
        assertThat(get("/api/people/" + cast.others().get("person") + "/journey", worker)
                        .status())
                .isEqualTo(404);
        var contact = Map.of("occurredOn", "2015-01-01", "kind", "PHONE", "outcome", "REACHED");
        var written =
                cast.ask("PUT", "/api/people/" + person + "/contacts/" + UUID.randomUUID(), worker, contact, Map.of());
        assertThat(written.code()).isEqualTo("PERSON_NOT_FOUND");
        var reads = get("/api/people/" + person + "/reads?limit=200", supervisor)
                .body()
                .path("items");
        assertThat(reads)
                .filteredOn(read -> read.path("reader").asText().equals("breaks"))
                .isNotEmpty()
                .allSatisfy(read -> assertThat(read.path("breakGlass").asText()).isNotEmpty());
    }

    @Test
    void it_is_over_on_time() {
        var person = cast.person(AccessCast.THERE);
        assertThat(breaks(person, right(30)).status()).isEqualTo(201);
        await().until(() -> journey(person).status() == 200);
        var before = LATER.get();
        LATER.set(before.plusMinutes(29));
        assertThat(journey(person).status()).isEqualTo(200);
        LATER.set(before.plusMinutes(31));
        assertThat(journey(person).status()).isEqualTo(404);
        LATER.set(before);
    }

    @Test
    void a_supervisor_of_the_persons_area_reviews_it_and_what_was_wrong_is_over() {
        var person = cast.person(AccessCast.THERE);
        breaks(person, right(180));
        await().until(() -> !waiting(person).isMissingNode());
        await().until(() -> journey(person).status() == 200);
        var item = waiting(person);
        assertThat(item.path("text").asText()).isEqualTo(WHY);
        assertThat(item.path("account").asText()).isEqualTo("breaks");
        var elsewhere = cast.staff().token("of-ghana", Role.SUPERVISOR, List.of("GH"));
        assertThat(get("/api/break-glass", elsewhere).body().toString()).doesNotContain(person);
        assertThat(review(item, elsewhere).code()).isEqualTo("BREAK_GLASS_NOT_FOUND");
        assertThat(review(item, supervisor).status()).isEqualTo(200);
        assertThat(review(item, supervisor).code()).isEqualTo("BREAK_GLASS_REVIEWED");
        assertThat(journey(person).status()).isEqualTo(404);
        await().until(() -> waiting(person).isMissingNode());
    }

    @Test
    void what_nobody_reviews_by_the_end_of_the_day_after_is_overdue_for_administrators_too() {
        var person = cast.person(AccessCast.THERE);
        var administrator = cast.staff().token("counts-overdue", Role.ADMINISTRATOR, List.of());
        breaks(person, right(30));
        await().until(() -> !waiting(person).isMissingNode());
        assertThat(waiting(person).path("overdue").asBoolean()).isFalse();
        assertThat(overdue(administrator)).isZero();
        var before = LATER.get();
        LATER.set(before.plusDays(2));
        var late = cast.program().operator().get("/api/break-glass/overdue", Map.of());
        assertThat(late.path("overdue").asInt()).isPositive();
        LATER.set(before);
    }

    @Test
    void it_is_broken_seen_through_listed_and_reviewed_from_the_command_line_too(@TempDir Path folder)
            throws IOException {
        var person = cast.person(AccessCast.THERE);
        var why = Files.writeString(folder.resolve("why"), WHY).toString();
        assertThat(as(worker, "break-glass", "open", person, "--reason", "EMERGENCY", "--why", why, "--minutes", "60")
                        .exit())
                .isZero();
        await().untilAsserted(() ->
                assertThat(as(worker, "journey", person).out()).startsWith("SEEN THROUGH BROKEN GLASS until "));
        await().untilAsserted(() ->
                assertThat(as(supervisor, "break-glass", "list").out()).contains(person, WHY, "emergency"));
        var id = waiting(person).path("id").asText();
        assertThat(as(worker, "break-glass", "review", id, "--outcome", "JUSTIFIED")
                        .exit())
                .isEqualTo(1);
        var note = Files.writeString(folder.resolve("note"), "rang them").toString();
        var reviewed = as(supervisor, "break-glass", "review", id, "--outcome", "NOT_JUSTIFIED", "--note", note);
        assertThat(reviewed.exit()).as(reviewed.err()).isZero();
        assertThat(as(worker, "journey", person).exit()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(
                        as(supervisor, "break-glass", "list", "--reviewed").out())
                .contains(person, "not justified"));
    }

    /** The command line of somebody who is logged in: the server's folder holds their token. */
    private Shell as(String token, String... command) {
        var data = Path.of(Running.data(cast.program()));
        try {
            Files.writeString(data.resolve("waymark.operator"), token);
            return Shell.run(Stream.concat(Stream.of(command), Stream.of("--data", data.toString()))
                    .toArray(String[]::new));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } finally {
            OperatorFile.in(data).forget();
        }
    }

    private int overdue(String token) {
        return get("/api/break-glass/overdue", token).body().path("overdue").asInt(-1);
    }

    private static Map<String, Object> right(int minutes) {
        return new HashMap<>(
                Map.of("occurredOn", "2014-02-05", "reason", "EMERGENCY", "text", WHY, "minutes", minutes));
    }

    private Answer breaks(String person, Map<String, ?> body) {
        return cast.ask("POST", "/api/people/" + person + "/break-glass", worker, body, Map.of());
    }

    private Answer review(JsonNode item, String token) {
        var address = "/api/break-glass/%s/%s/%s/review"
                .formatted(
                        item.path("account").asText(),
                        item.path("personId").asText(),
                        item.path("id").asText());
        var body = Map.of("occurredOn", "2014-02-06", "outcome", "NOT_JUSTIFIED", "note", "no such night");
        return cast.ask("PUT", address, token, body, Map.of());
    }

    private JsonNode waiting(String person) {
        for (var item : get("/api/break-glass?limit=200", supervisor).body().path("items")) {
            if (item.path("personId").asText().equals(person)) {
                return item;
            }
        }
        return MissingNode.getInstance();
    }

    private Answer journey(String person) {
        return get("/api/people/" + person + "/journey", worker);
    }

    private Answer get(String address, String token) {
        return cast.ask("GET", address, token, null, Map.of());
    }
}
