package org.waymark.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.events.person.PersonEvent.DuplicateMerged;
import org.waymark.events.person.PersonEvent.MergedAway;
import org.waymark.events.person.PersonEvent.PersonErased;
import org.waymark.eventstore.EventLog;

/** Two histories that change together, over a real store. */
class MergingHttpTest extends RunningCommandSide {
    private static final String SAME = "{\"occurredOn\":\"2016\",\"reason\":\"the same card\"}";

    @Autowired
    EventLog log;

    @Test
    void a_merge_and_an_unmerge_stand_in_both_histories() {
        var one = registered();
        var other = registered();
        assertThat(put(duplicate(one, other) + "/merge", SAME).statusCode()).isEqualTo(200);
        var consent = "{\"occurredOn\":\"2016\"}";
        var refused = assertProblem(put("/api/people/" + other + "/consents/CARE", consent), 409, "MERGED_AWAY");
        assertThat(refused.get("survivor").asString()).isEqualTo(one);

        assertThat(put(duplicate(one, other) + "/unmerge", SAME).statusCode()).isEqualTo(200);
        assertThat(put("/api/people/" + other + "/consents/CARE", consent).statusCode())
                .isEqualTo(200);
        assertThat(log.history(one)).hasSize(3);
        assertThat(log.history(other)).hasSize(4);
    }

    @Test
    void of_two_merges_that_cross_one_is_refused() {
        for (int round = 0; round < 20; round++) {
            var one = registered();
            var other = registered();
            var answers = List.of(
                    CompletableFuture.supplyAsync(() -> put(duplicate(one, other) + "/merge", SAME)),
                    CompletableFuture.supplyAsync(() -> put(duplicate(other, one) + "/merge", SAME)));
            assertThat(answers.stream().map(answer -> answer.join().statusCode()))
                    .containsExactlyInAnyOrder(200, 409);
            var events = java.util.stream.Stream.of(one, other)
                    .flatMap(id -> log.history(id).stream())
                    .map(recorded -> recorded.event())
                    .toList();
            assertThat(events).hasAtLeastOneElementOfType(DuplicateMerged.class);
            assertThat(events.stream().filter(MergedAway.class::isInstance)).hasSize(1);
        }
    }

    @Test
    void who_is_erased_is_erased_in_both() {
        var one = registered();
        var other = registered();
        put(duplicate(one, other) + "/merge", SAME);
        var erasure = "{\"occurredOn\":\"2016\",\"reason\":\"ASKED_BY_PERSON\"}";
        assertThat(put("/api/people/" + one + "/erasure", erasure, "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(200);
        for (var id : List.of(one, other)) {
            assertThat(log.history(id).getLast().event()).isInstanceOf(PersonErased.class);
        }
    }

    private String registered() {
        var id = id();
        var body = """
                {"occurredOn":"2014-02-05","kinds":["CARER"],"area":"KE/Laikipia",
                 "details":{"name":"Amina","sex":"FEMALE"}}""";
        assertThat(put("/api/people/" + id, body).statusCode()).isEqualTo(201);
        return id;
    }

    private static String duplicate(String person, String duplicate) {
        return "/api/people/" + person + "/duplicates/" + duplicate;
    }
}
