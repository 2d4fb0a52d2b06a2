package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
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

/** Two records of one person in two places: who may bring them together, and who may read them then. */
@TestInstance(Lifecycle.PER_CLASS)
class MergedAccessTest {
    private static final Map<String, String> SAME = Map.of("occurredOn", "2015-01-01", "reason", "the same card");

    private AccessCast cast;
    private String here;
    private String there;
    private String supervisor;

    @BeforeAll
    void start(@TempDir Path data) {
        cast = new AccessCast(data);
        here = cast.staff().token("works-here", Role.CASE_WORKER, List.of(AccessCast.HERE));
        there = cast.staff().token("works-there", Role.CASE_WORKER, List.of(AccessCast.THERE));
        supervisor = cast.staff().token("supervises-here", Role.SUPERVISOR, List.of(AccessCast.HERE));
    }

    @AfterAll
    void stop() {
        cast.close();
    }

    @Test
    void only_a_supervisor_merges_and_only_within_reach() {
        var one = cast.person(AccessCast.HERE);
        var other = cast.person(AccessCast.HERE);
        var elsewhere = cast.person(AccessCast.THERE);
        assertThat(put(one, other, "merge", here).status()).isEqualTo(403);
        assertThat(put(one, elsewhere, "merge", supervisor).code()).isEqualTo("PERSON_NOT_FOUND");
        assertThat(put(elsewhere, one, "merge", supervisor).code()).isEqualTo("PERSON_NOT_FOUND");
        assertThat(put(one, elsewhere, "distinct", here).code()).isEqualTo("PERSON_NOT_FOUND");
        assertThat(put(one, other, "distinct", here).status()).isEqualTo(200);
        assertThat(put(one, other, "merge", supervisor).status()).isEqualTo(200);
        assertThat(put(one, other, "unmerge", here).status()).isEqualTo(403);
        assertThat(put(one, other, "unmerge", supervisor).status()).isEqualTo(200);
    }

    @Test
    void who_reaches_the_record_that_counts_reads_both_and_both_are_written_down() {
        var one = cast.person(AccessCast.HERE);
        var other = cast.person(AccessCast.THERE);
        assertThat(get(other, "/journey", here).status()).isEqualTo(404);
        cast.program().operator().putNow("/api/people/" + one + "/duplicates/" + other + "/merge", SAME);
        await().untilAsserted(
                        () -> assertThat(get(other, "/journey", here).status()).isEqualTo(200));
        var journey = get(other, "/journey", here);
        assertThat(journey.body().path("personId").asText()).isEqualTo(one);
        assertThat(get(one, "/journey", there).status()).isEqualTo(404);
        assertThat(get(other, "/journey", there).status()).isEqualTo(404);

        var lines = cast.program().operator().get("/api/accounts/works-here/reads", Map.of("limit", 20));
        var read = new ArrayList<String>();
        var latest = lines.path("items").path(0).path("request").asText();
        lines.path("items").forEach(line -> {
            if (line.path("request").asText().equals(latest)) {
                assertThat(line.path("fields").asText()).isEqualTo("JOURNEY");
                read.add(line.path("personId").asText());
            }
        });
        assertThat(read).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void who_is_out_of_reach_is_offered_to_nobody() {
        var mine = grace(AccessCast.HERE);
        var theirs = grace(AccessCast.THERE);
        var question = Map.of("name", "Greis Wanjikuu", "born", "1980");
        await().untilAsserted(() -> assertThat(ask(question, there)).containsExactly(theirs));
        await().untilAsserted(() -> assertThat(ask(question, here)).containsExactly(mine));
        assertThat(cast.ask("GET", "/api/people/duplicates", supervisor, null, Map.of())
                        .body()
                        .toString())
                .doesNotContain(theirs);
        assertThat(cast.ask("GET", "/api/people/duplicates", here, null, Map.of())
                        .status())
                .isEqualTo(403);
    }

    private String grace(String area) {
        var id = UUID.randomUUID().toString();
        cast.program()
                .operator()
                .putNow(
                        "/api/people/" + id,
                        Filled.person(
                                "2014-02-05",
                                "CARER",
                                area,
                                Map.of("name", "Grace Wanjiku", "sex", "FEMALE", "born", "1980")));
        return id;
    }

    private List<String> ask(Map<String, String> question, String token) {
        var ids = new ArrayList<String>();
        cast.ask("POST", "/api/people/duplicates", token, question, Map.of())
                .body()
                .path("items")
                .forEach(item -> ids.add(item.path("person").path("id").asText()));
        return ids;
    }

    private Answer get(String person, String what, String token) {
        return cast.ask("GET", "/api/people/" + person + what, token, null, Map.of());
    }

    private Answer put(String person, String duplicate, String what, String token) {
        var body = what.equals("distinct") ? Map.of("occurredOn", "2015-01-01") : SAME;
        return cast.ask(
                "PUT", "/api/people/" + person + "/duplicates/" + duplicate + "/" + what, token, body, Map.of());
    }
}
