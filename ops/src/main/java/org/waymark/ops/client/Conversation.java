package org.waymark.ops.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Requests to one server and what comes back: an answer, a refusal or silence. */
final class Conversation implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String JSON = "application/json";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(SOON)
            .build();
    private final String server;
    private final @Nullable String token;

    Conversation(String server, @Nullable String token) {
        this.server = server.endsWith("/") ? server.substring(0, server.length() - 1) : server;
        this.token = token;
    }

    String server() {
        return server;
    }

    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(PATIENCE)
                .header("Accept", JSON + ", application/problem+json, */*;q=0.1");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** The same for what says something. */
    HttpRequest.Builder saying(String path) {
        return request(path).header("Content-Type", JSON);
    }

    BodyPublisher body(Object said) {
        try {
            return BodyPublishers.ofString(json.writeValueAsString(said));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Fails as {@link ServerGone} when nothing answers. */
    CompletableFuture<HttpResponse<byte[]>> send(HttpRequest request) {
        return http.sendAsync(request, BodyHandlers.ofByteArray()).exceptionallyCompose(this::gone);
    }

    private <T> CompletableFuture<T> gone(Throwable reason) {
        var cause = reason instanceof CompletionException && reason.getCause() != null ? reason.getCause() : reason;
        return CompletableFuture.failedFuture(cause instanceof IOException ? new ServerGone(server) : cause);
    }

    JsonNode content(HttpResponse<byte[]> answer) {
        return read(bytes(answer));
    }

    /** @throws ApiRefused when the answer is a no */
    byte[] bytes(HttpResponse<byte[]> answer) {
        if (answer.statusCode() / 100 == 2) {
            return answer.body();
        }
        throw new ApiRefused(answer.statusCode(), read(answer.body()));
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException ignored) {
            return json.createObjectNode();
        }
    }

    /** Whether what is there says yes at once; its answer is not read. */
    boolean agrees(String path) {
        try {
            var request = request(path).timeout(SOON).GET().build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException ignored) {
            return false;
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
