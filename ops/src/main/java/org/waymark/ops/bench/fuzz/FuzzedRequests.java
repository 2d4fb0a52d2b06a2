package org.waymark.ops.bench.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.bench.fuzz.Ids.Kind;

/** Makes requests from a description of an interface; one in so many values is broken. */
public final class FuzzedRequests {
    /**
     * @param given what stands in the path and behind the question mark, beside what is said of it
     * @param body null for none, a text as it is, anything else as JSON
     * @param described what the description says of that door
     */
    public record Fuzzed(
            String method,
            String path,
            Map<String, String> headers,
            List<Given> given,
            @Nullable Object body,
            JsonNode described) {
        @Override
        public String toString() {
            return method + " " + path + " " + headers + " " + body;
        }
    }

    /** The text of one parameter, and its schema. */
    public record Given(JsonNode schema, String text) {}

    private record Door(String method, String path, JsonNode described) {}

    private final Values values;
    private final Random random;
    private final List<Door> doors = new ArrayList<>();

    public FuzzedRequests(JsonNode described, Random random) {
        this.random = random;
        values = new Values(described.path("components").path("schemas"), random);
        described
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(door -> List.of("get", "put", "post").contains(door.getKey()))
                        .filter(door -> !path.getKey().startsWith("/api/projections/"))
                        .forEach(door -> doors.add(
                                new Door(door.getKey().toUpperCase(Locale.ROOT), path.getKey(), door.getValue()))));
    }

    /** Whom and what most requests are about, for whoever sees to it that they are there. */
    List<String> people() {
        return values.ids().of(Kind.PERSON);
    }

    List<String> groups() {
        return values.ids().of(Kind.GROUP);
    }

    List<String> associations() {
        return values.ids().of(Kind.ASSOCIATION);
    }

    public Fuzzed next() {
        var door = doors.get(random.nextInt(doors.size()));
        int oneIn = random.nextInt(3) == 0 ? 4 : 200;
        var path = door.path();
        var query = new ArrayList<String>();
        var headers = new LinkedHashMap<String, String>();
        var given = new ArrayList<Given>();
        for (var parameter : door.described().path("parameters")) {
            var name = parameter.path("name").asText();
            var isPath = parameter.path("in").asText().equals("path");
            if (!isPath && !parameter.path("required").asBoolean() && random.nextInt(3) > 0) {
                continue;
            }
            var text = String.valueOf(values.of(name, parameter.path("schema"), oneIn));
            switch (parameter.path("in").asText()) {
                case "path" -> {
                    path = path.replace("{" + name + "}", encoded(text.isEmpty() ? "x" : text));
                    given.add(new Given(parameter.path("schema"), text.isEmpty() ? "x" : text));
                }
                case "query" -> {
                    query.add(name + "=" + encoded(text));
                    given.add(new Given(parameter.path("schema"), text));
                }
                default -> headers.put(name, header(name, text));
            }
        }
        var content = door.described().path("requestBody").path("content").path("application/json");
        if (!content.isMissingNode()) {
            headers.put("Content-Type", "application/json");
        }
        var address = query.isEmpty() ? path : path + "?" + String.join("&", query);
        var body = content.isMissingNode() ? null : body(content, oneIn);
        return new Fuzzed(door.method(), address, headers, given, body, door.described());
    }

    /** A body as the description asks for it; some rule may still be against it. */
    public @Nullable Object rightBody(JsonNode door) {
        var content = door.path("requestBody").path("content").path("application/json");
        return content.isMissingNode() ? null : values.of("", content.path("schema"), Integer.MAX_VALUE);
    }

    private @Nullable Object body(JsonNode content, int oneIn) {
        var body = values.of("", content.path("schema"), oneIn);
        return body == null ? "null" : body;
    }

    /** Most commands are new ones, and most are made on a version that may be the right one. */
    private String header(String name, String text) {
        if (name.equals("If-Match") && random.nextInt(4) > 0) {
            return "\"" + random.nextInt(6) + "\"";
        }
        if (name.equals("Idempotency-Key") && random.nextInt(8) > 0) {
            return values.ids().fresh();
        }
        var printable = text.replaceAll("[^\\x20-\\x7e]", "?").strip();
        return printable.length() > 200 ? printable.substring(0, 200) : printable;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
