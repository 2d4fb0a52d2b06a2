package org.waymark.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.ops.bench.fuzz.Conformity;
import org.waymark.ops.bench.fuzz.FuzzTrial;
import org.waymark.ops.bench.fuzz.FuzzTrial.Fault;
import org.waymark.ops.bench.fuzz.FuzzedRequests.Fuzzed;

/** What {@code waymark bench fuzz} does with many, with some; and that what it looks for would be found. */
class FuzzTrialTest {
    private static final int REQUESTS = 1200;
    private static final long SEED = Long.getLong("waymark.fuzz.seed", 42);
    private static final String DESCRIBED = """
            {"components":{"schemas":{
              "Thing":{"type":"object","required":["on"],"properties":{
                "on":{"type":"string","pattern":"^\\\\d{4}(-\\\\d{2}(-\\\\d{2})?)?$"},
                "id":{"type":"string","format":"uuid"},
                "kind":{"type":"string","enum":["A","B"]},
                "count":{"type":"integer"},
                "note":{"type":"string"},
                "parts":{"type":"array","items":{"$ref":"#/components/schemas/Thing"}}}}}},
             "door":{"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing"}}}}}}
            """;

    @Test
    void nothing_comes_back_that_must_not_whoever_asks(@TempDir Path data) throws Exception {
        System.out.println("fuzz seed " + SEED);
        var trial = new FuzzTrial(SEED).run(data.resolve("data"), REQUESTS);
        for (var fault : Fault.values()) {
            assertThat(trial.count(fault)).as(fault + " " + trial.examples()).isZero();
        }
        assertThat(trial.statuses()).as("all kinds of answers").containsKeys(200, 201, 400, 401, 403, 404, 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"on\":null}",
                "{\"on\":\"2014-02-30\"}",
                "{\"on\":2014}",
                "{\"on\":\"2014\",\"unheardOf\":1}",
                "{\"on\":\"2014\",\"id\":\"1-1-1-1-1\"}",
                "{\"on\":\"2014\",\"kind\":\"C\"}",
                "{\"on\":\"2014\",\"count\":1.5}",
                "{\"on\":\"2014\",\"note\":\"a\\u0000b\"}",
                "{\"on\":\"2014\",\"note\":[]}",
                "{\"on\":\"2014\",\"parts\":[{\"on\":\"x\"}]}",
                "[]",
                "null"
            })
    void a_body_that_does_not_keep_to_the_description_is_known_for_one(String body) throws Exception {
        assertThat(holds(body)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"on\":\"2014\"}",
                "{\"on\":\"2014-02-05\",\"kind\":\"A\",\"count\":3,\"note\":\"n\",\"id\":null}",
                "{\"on\":\"2014-02\",\"parts\":[{\"on\":\"2015\"}]}"
            })
    void a_body_that_keeps_to_it_is_taken_for_one(String body) throws Exception {
        assertThat(holds(body)).isTrue();
    }

    private static boolean holds(String body) throws Exception {
        var json = new ObjectMapper();
        JsonNode described = json.readTree(DESCRIBED);
        var request = new Fuzzed("PUT", "/thing", Map.of(), List.of(), json.readTree(body), described.path("door"));
        return new Conformity(described).holds(request);
    }
}
