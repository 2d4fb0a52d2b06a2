package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.waymark.ops.bench.fuzz.FuzzedRequests;

/**
 * Some thousand requests made from the interface's own description, right ones and broken ones by a seed (another with
 * {@code -Dwaymark.fuzz.seed=…}): none is answered by a defect, a stack trace or a page.
 */
@ExtendWith(Running.class)
class OpenApiFuzzTest {
    private static final int REQUESTS = 3000;
    private static final long SEED = Long.getLong("waymark.fuzz.seed", 20_140_205L);

    private final ObjectMapper json = new ObjectMapper();
    private final Program program;

    OpenApiFuzzTest(Program program) {
        this.program = program;
    }

    @Test
    void no_request_is_answered_by_a_defect_or_without_a_code() throws Exception {
        System.out.println("fuzz seed " + SEED);
        List<String> wrong = new ArrayList<>();
        var statuses = new TreeMap<Integer, Integer>();
        try (var http = HttpClient.newHttpClient()) {
            var described = json.readTree(
                    http.send(HttpRequest.newBuilder(uri("/api/openapi")).build(), BodyHandlers.ofString())
                            .body());
            var requests = new FuzzedRequests(described, new Random(SEED));
            for (int i = 0; i < REQUESTS; i++) {
                var fuzzed = requests.next();
                var answer = http.send(asHttp(fuzzed), BodyHandlers.ofString());
                statuses.merge(answer.statusCode(), 1, Integer::sum);
                if (!isFine(answer) || !isDescribed(fuzzed, answer.statusCode())) {
                    wrong.add(i + ": " + fuzzed + " -> " + answer.statusCode() + " " + answer.body());
                }
            }
        }
        assertThat(wrong).as("seed " + SEED).isEmpty();
        assertThat(statuses).as("right and wrong ones").containsKeys(200, 201, 400, 404, 409, 422);
    }

    private boolean isFine(HttpResponse<String> answer) throws Exception {
        var body = answer.body();
        if (body.contains("Exception") || body.contains("\tat ")) {
            return false;
        }
        if (answer.statusCode() < 400) {
            return true;
        }
        if (body.contains("<html")) {
            return false; // the container's own error page
        }
        JsonNode problem = json.readTree(body);
        return answer.statusCode() < 500
                && answer.headers().firstValue("Content-Type").orElse("").equals("application/problem+json")
                && problem.path("code").asText().matches("[A-Z][A-Z_]+")
                && problem.path("status").asInt() == answer.statusCode()
                && !problem.path("detail").asText().isBlank();
    }

    /** A thing that is made answers 201, and a caller must be able to read so beforehand. */
    private static boolean isDescribed(FuzzedRequests.Fuzzed fuzzed, int status) {
        return status >= 300 || fuzzed.described().path("responses").has(Integer.toString(status));
    }

    private HttpRequest asHttp(FuzzedRequests.Fuzzed fuzzed) throws Exception {
        var body = fuzzed.body() == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(
                        fuzzed.body() instanceof String text ? text : json.writeValueAsString(fuzzed.body()));
        var request = HttpRequest.newBuilder(uri(fuzzed.path()))
                .header("Authorization", Running.bearer(program))
                .method(fuzzed.method(), body);
        for (Map.Entry<String, String> header : fuzzed.headers().entrySet()) {
            request.header(header.getKey(), header.getValue());
        }
        return request.build();
    }

    private URI uri(String path) {
        return URI.create(program.address() + path);
    }
}
