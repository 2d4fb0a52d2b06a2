package org.waymark.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Waymark as somebody outside sees it: puts, gets, and what it last wrote, so that a get sees it. */
final class Waymark {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI root;
    private final String token;
    private @Nullable String lastWritten;

    Waymark(String address, String token) {
        this.token = token;
        root = URI.create(address);
    }

    record Answer(int status, String contentType, JsonNode body) {}

    /** Records something and expects that it is taken. */
    JsonNode put(String path, Map<String, ?> body) {
        var answer = tryPut(path, body, UUID.randomUUID(), null);
        assertThat(answer.status()).as("%s %s -> %s", path, body, answer.body()).isIn(200, 201);
        return answer.body();
    }

    Answer tryPut(String path, Map<String, ?> body) {
        return tryPut(path, body, UUID.randomUUID(), null);
    }

    Answer tryPut(String path, Map<String, ?> body, UUID commandId, @Nullable Long version) {
        try {
            var request = HttpRequest.newBuilder(root.resolve("/api" + path))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", commandId.toString())
                    .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body)));
            if (version != null) {
                request.header("If-Match", "\"" + version + "\"");
            }
            var answer = send(request);
            if (answer.status() < 300) {
                lastWritten = answer.body().get("id").asText() + ":"
                        + answer.body().get("version").asLong();
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode get(String path) {
        var answer = tryGet(path);
        assertThat(answer.status()).as("%s -> %s", path, answer.body()).isEqualTo(200);
        return answer.body();
    }

    Answer tryGet(String path) {
        var request = HttpRequest.newBuilder(root.resolve("/api" + path));
        if (lastWritten != null) {
            request.header("Waymark-At-Least", lastWritten);
        }
        return send(request);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    http.send(request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
            var type = response.headers().firstValue("content-type").orElse("");
            var body = response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
            return new Answer(response.statusCode(), type, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
