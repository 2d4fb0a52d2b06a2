package org.waymark.ops.watch;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes what OTLP brings over HTTP; the numbers are those of the fields in opentelemetry/proto/trace/v1/trace.proto. */
final class Collector implements AutoCloseable {
    private static final HexFormat HEX = HexFormat.of();

    private final Queue<Span> spans = new ConcurrentLinkedQueue<>();
    private final Queue<String> raw = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    /** @param parent empty when it is the first of its trace */
    record Span(String service, String trace, String id, String parent, String name, Map<String, String> attributes) {}

    Collector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    List<Span> of(String trace) {
        return spans.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    List<Span> all() {
        return List.copyOf(spans);
    }

    /** Everything that was sent, as text as far as it is text. */
    String everything() {
        return String.join("\n", raw);
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        raw.add(new String(body, StandardCharsets.ISO_8859_1));
        for (var resource : messages(ByteString.copyFrom(body), 1)) {
            var service = attributes(messages(resource, 1).getFirst(), 1).getOrDefault("service.name", "");
            for (var scope : messages(resource, 2)) {
                messages(scope, 2).forEach(span -> spans.add(span(service, span)));
            }
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private static Span span(String service, ByteString span) {
        return new Span(service, hex(span, 1), hex(span, 2), hex(span, 4), text(span, 5), attributes(span, 9));
    }

    private static Map<String, String> attributes(ByteString message, int field) {
        var all = new HashMap<String, String>();
        for (var pair : messages(message, field)) {
            var value = messages(pair, 2).getFirst();
            all.put(text(pair, 1), text(value, 1));
        }
        return all;
    }

    private static List<ByteString> messages(ByteString message, int field) {
        try {
            return UnknownFieldSet.parseFrom(message).getField(field).getLengthDelimitedList();
        } catch (InvalidProtocolBufferException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String hex(ByteString message, int field) {
        var found = messages(message, field);
        return found.isEmpty() ? "" : HEX.formatHex(found.getFirst().toByteArray());
    }

    /** Empty for a value that is no text. */
    private static String text(ByteString message, int field) {
        var found = messages(message, field);
        return found.isEmpty() ? "" : found.getFirst().toStringUtf8();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
