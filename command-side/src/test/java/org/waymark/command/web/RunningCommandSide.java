package org.waymark.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.access.login.OperatorToken;
import org.waymark.command.CommandSideApplication;
import org.waymark.eventstore.StoreUnavailableException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command side as it runs alone: a real server over a real store, asked over HTTP. */
@SpringBootTest(classes = CommandSideApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RunningCommandSide.Broken.class)
abstract class RunningCommandSide {
    /** Stands for whatever a caller may send by mistake; it must come back nowhere. */
    static final String CANARY = "Wanjiru-who-must-not-be-told";

    static final String FORM = """
            {"occurredOn":"2014-02-05","name":"Nanyorae","kind":"MIXED","format":"FACE_TO_FACE",
             "schedule":{"cadence":"MONTHLY","anchor":"BEFORE_CLINIC"},"area":"KE/Laikipia"}""";

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Autowired
    OperatorToken operator;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void keepEventsApart(DynamicPropertyRegistry properties) {
        properties.add("waymark.data", () -> Path.of("target", "command-side-test", id()));
        properties.add("server.address", () -> "127.0.0.1");
    }

    /** What a defect and a full disk look like from outside. */
    @RestController
    static class Broken {
        @OpenTo({})
        @PutMapping("/api/defect")
        void defect() {
            throw new IllegalStateException(CANARY);
        }

        @OpenTo({})
        @PutMapping("/api/full-disk")
        void fullDisk() {
            throw new StoreUnavailableException(CANARY, null);
        }
    }

    static String id() {
        return UUID.randomUUID().toString();
    }

    /** @return a group's id */
    String formedGroup() {
        var group = id();
        assertThat(put("/api/groups/" + group, FORM).statusCode()).isEqualTo(201);
        return group;
    }

    HttpResponse<String> put(String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Idempotency-Key", id())
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> putWithoutLength(String path, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(request(path)
                .header("Idempotency-Key", id())
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
    }

    HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + operator.value());
        return headers.length == 0 ? request : request.headers(headers);
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** Every problem has the same shape, says what to do, and repeats nothing. */
    static JsonNode assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.body())
                .contains("\"code\":\"" + code + "\"")
                .doesNotContain(CANARY, "Exception", "org.waymark");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = json(answer);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("type").asString())
                .isEqualTo(
                        "/problems/" + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).hasSizeGreaterThan(20).endsWith(".");
        return problem;
    }
}
