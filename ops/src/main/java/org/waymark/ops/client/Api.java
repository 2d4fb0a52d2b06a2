package org.waymark.ops.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.web.Headers;

/** What one server can be asked and told; refusals come back as {@link ApiRefused}, silence as {@link ServerGone}. */
public final class Api implements AutoCloseable {
    private final Conversation server;

    /** For servers that ask nobody who they are, and for logging in. */
    public Api(String server) {
        this(server, null);
    }

    /** @param token of a session, see {@link Login} */
    public Api(String server, @Nullable String token) {
        this.server = new Conversation(server, token);
    }

    public String server() {
        return server.server();
    }

    /** @param parameters those that are null are left out; nothing personal may stand here */
    public JsonNode get(String path, Map<String, ? extends @Nullable Object> parameters) {
        return patiently(server.request(path + query(parameters)).GET().build());
    }

    /** The same, once the answer knows of that command. */
    public JsonNode get(String path, Map<String, ? extends @Nullable Object> parameters, JsonNode accepted) {
        var seen = accepted.path("id").asText() + ":" + accepted.path("version").asText();
        return patiently(server.request(path + query(parameters))
                .header(Headers.AT_LEAST, seen)
                .GET()
                .build());
    }

    /** The same for an answer that is no JSON, such as a picture. */
    public byte[] getBytes(String path, Map<String, ? extends @Nullable Object> parameters) {
        var request = server.request(path + query(parameters)).GET().build();
        return Patience.until(() -> server.send(request).thenApply(server::bytes));
    }

    /** Returns when questions know of this command; what is asked shows nobody. */
    public void awaitSeen(Receipt receipt) {
        patiently(server.request("/api/groups?limit=1")
                .header(Headers.AT_LEAST, receipt.aggregate() + ":" + receipt.version())
                .GET()
                .build());
    }

    public JsonNode post(String path, Map<String, ? extends @Nullable Object> body) {
        return patiently(server.saying(path).POST(server.body(body)).build());
    }

    public CompletableFuture<Receipt> put(Command command) {
        var request = server.saying(command.path())
                .header("Idempotency-Key", command.id().toString())
                .PUT(BodyPublishers.ofString(command.json()))
                .build();
        return server.send(request).thenApply(answer -> receipt(command, answer));
    }

    private Receipt receipt(Command command, HttpResponse<byte[]> answer) {
        var body = server.content(answer);
        var repeated = answer.headers().firstValue("Idempotent-Replayed").isPresent();
        return new Receipt(command.aggregate(), body.path("version").asLong(), repeated);
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
        var request = server.saying(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, server.body(body));
        headers.forEach(request::header);
        return Patience.once(server.send(request.build()).thenApply(server::content));
    }

    private JsonNode patiently(HttpRequest request) {
        return Patience.until(() -> server.send(request).thenApply(server::content));
    }

    /** True when something answers there and is ready for work. */
    public boolean ready() {
        return server.agrees("/actuator/health/readiness");
    }

    @Override
    public void close() {
        server.close();
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
