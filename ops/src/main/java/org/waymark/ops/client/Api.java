package org.waymark.ops.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.web.Headers;

/** Talks to one server; refusals come back as {@link ApiRefused}, silence as {@link ServerGone}. */
public final class Api implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int UNAVAILABLE = 503;
    private static final String JSON = "application/json";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String server;
    private final @Nullable String token;

    /** For servers that ask nobody who they are, and for logging in. */
    public Api(String server) {
        this(server, null);
    }

    /** @param token of a session, see {@link Login} */
    public Api(String server, @Nullable String token) {
        this.token = token;
        this.server = server.endsWith("/") ? server.substring(0, server.length() - 1) : server;
    }

    public String server() {
        return server;
    }

    /** @param parameters those that are null are left out; nothing personal may stand here */
    public JsonNode get(String path, Map<String, ? extends @Nullable Object> parameters) {
        var request = request(path + query(parameters)).GET().build();
        return patiently(() -> wait(send(request)));
    }

    /** The same, once the answer knows of that command. */
    public JsonNode get(String path, Map<String, ? extends @Nullable Object> parameters, JsonNode accepted) {
        var seen = accepted.path("id").asText() + ":" + accepted.path("version").asText();
        var request = request(path + query(parameters))
                .header(Headers.AT_LEAST, seen)
                .GET()
                .build();
        return patiently(() -> wait(send(request)));
    }

    /** The same for an answer that is no JSON, such as a picture. */
    public byte[] getBytes(String path, Map<String, ? extends @Nullable Object> parameters) {
        var request = request(path + query(parameters)).GET().build();
        return patiently(() -> wait(http.sendAsync(request, BodyHandlers.ofByteArray())
                .exceptionallyCompose(this::gone)
                .thenApply(this::bytes)));
    }

    /** Returns when questions know of this command; what is asked shows nobody. */
    public void awaitSeen(Receipt receipt) {
        var request = request("/api/groups?limit=1")
                .header(Headers.AT_LEAST, receipt.aggregate() + ":" + receipt.version())
                .GET()
                .build();
        patiently(() -> wait(send(request)));
    }

    public JsonNode post(String path, Map<String, ? extends @Nullable Object> body) {
        try {
            var content = BodyPublishers.ofString(json.writeValueAsString(body));
            var request =
                    request(path).header("Content-Type", JSON).POST(content).build();
            return patiently(() -> wait(send(request)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public CompletableFuture<Receipt> put(Command command) {
        var request = request(command.path())
                .header("Content-Type", JSON)
                .header("Idempotency-Key", command.id().toString())
                .PUT(BodyPublishers.ofString(command.json()))
                .build();
        return http.sendAsync(request, BodyHandlers.ofByteArray())
                .exceptionallyCompose(this::gone)
                .thenApply(answer -> receipt(command, answer));
    }

    /** A PUT that is sent once, and whose whole answer is wanted. */
    public JsonNode putNow(String path, Map<String, ? extends @Nullable Object> body) {
        return now("PUT", path, body, Map.of());
    }

    /** @param headers beside those that every command has */
    public JsonNode putNow(String path, Map<String, ? extends @Nullable Object> body, Map<String, String> headers) {
        return now("PUT", path, body, headers);
    }

    /** A command that is a POST, sent once. */
    public JsonNode postNow(String path, Map<String, ? extends @Nullable Object> body) {
        return now("POST", path, body, Map.of());
    }

    private JsonNode now(
            String method, String path, Map<String, ? extends @Nullable Object> body, Map<String, String> headers) {
        try {
            var request = request(path)
                    .header("Content-Type", JSON)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .method(method, BodyPublishers.ofString(json.writeValueAsString(body)));
            headers.forEach(request::header);
            return wait(send(request.build()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** True when something answers there and is ready for work. */
    public boolean ready() {
        try {
            var request = request("/actuator/health/readiness").timeout(Duration.ofSeconds(5));
            return http.send(request.GET().build(), BodyHandlers.discarding()).statusCode() == 200;
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

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(PATIENCE)
                .header("Accept", JSON + ", application/problem+json, */*;q=0.1");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private CompletableFuture<JsonNode> send(HttpRequest request) {
        return http.sendAsync(request, BodyHandlers.ofByteArray())
                .exceptionallyCompose(this::gone)
                .thenApply(this::content);
    }

    private <T> CompletableFuture<T> gone(Throwable reason) {
        var cause = reason instanceof CompletionException && reason.getCause() != null ? reason.getCause() : reason;
        return CompletableFuture.failedFuture(cause instanceof IOException ? new ServerGone(server) : cause);
    }

    private Receipt receipt(Command command, HttpResponse<byte[]> answer) {
        var body = content(answer);
        var repeated = answer.headers().firstValue("Idempotent-Replayed").isPresent();
        return new Receipt(command.aggregate(), body.path("version").asLong(), repeated);
    }

    private JsonNode content(HttpResponse<byte[]> answer) {
        return read(bytes(answer));
    }

    private byte[] bytes(HttpResponse<byte[]> answer) {
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

    /** Read models that are being built, or are a moment behind, say so with 503: ask again. */
    private static <T> T patiently(Supplier<T> question) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return question.get();
            } catch (ApiRefused refused) {
                if (refused.status() != UNAVAILABLE || System.nanoTime() > until) {
                    throw refused;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static <T> T wait(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : failed;
        }
    }

    private static String query(Map<String, ? extends @Nullable Object> parameters) {
        var text = parameters.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> entry.getKey() + "="
                        + URLEncoder.encode(String.valueOf(entry.getValue()), StandardCharsets.UTF_8))
                .sorted()
                .collect(Collectors.joining("&"));
        return text.isEmpty() ? "" : "?" + text;
    }
}
