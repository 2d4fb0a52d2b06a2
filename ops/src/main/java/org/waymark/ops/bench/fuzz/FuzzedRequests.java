package org.waymark.ops.bench.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes requests from a description of an interface; one in so many values is broken. */
public final class FuzzedRequests {
    private static final List<Object> BROKEN = Arrays.asList(
            null,
            "",
            " ",
            "\u0000",
            "\ud800",
            "x",
            "2014-02-30",
            "0000-01-01",
            "9999-12-31",
            "1-1-1-1-1",
            "مريم\u202e",
            "👩🏾‍🌾",
            "$ne",
            "../..",
            "'; --",
            "a".repeat(5000),
            -1,
            0,
            1_000_000_000_000L,
            1.5,
            1e300,
            true,
            List.of(),
            List.of("x"),
            Map.of(),
            Map.of("$ne", 1),
            List.of(List.of(List.of())));

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

    private final JsonNode schemas;
    private final Random random;
    private final List<Door> doors = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();

    public FuzzedRequests(JsonNode described, Random random) {
        this.schemas = described.path("components").path("schemas");
        this.random = random;
        described
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(door -> List.of("get", "put", "post").contains(door.getKey()))
                        .filter(door -> !path.getKey().startsWith("/api/projections/"))
                        .forEach(door -> doors.add(
                                new Door(door.getKey().toUpperCase(Locale.ROOT), path.getKey(), door.getValue()))));
        for (int i = 0; i < 12; i++) {
            ids.add(id());
        }
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
            var text = text(value(parameter.path("schema"), oneIn));
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
        return content.isMissingNode() ? null : value(content.path("schema"), Integer.MAX_VALUE);
    }

    private @Nullable Object body(JsonNode content, int oneIn) {
        var body = value(content.path("schema"), oneIn);
        return body == null ? "null" : body;
    }

    private String header(String name, String text) {
        if (name.equals("If-Match") && random.nextInt(4) > 0) {
            return "\"" + random.nextInt(6) + "\"";
        }
        var printable = text.replaceAll("[^\\x20-\\x7e]", "?").strip();
        return printable.length() > 200 ? printable.substring(0, 200) : printable;
    }

    private @Nullable Object value(JsonNode schema, int oneIn) {
        if (random.nextInt(oneIn) == 0) {
            return BROKEN.get(random.nextInt(BROKEN.size()));
        }
        if (schema.has("$ref")) {
            var name = schema.path("$ref").asText();
            return value(schemas.path(name.substring(name.lastIndexOf('/') + 1)), oneIn);
        }
        if (schema.has("enum")) {
            return schema.path("enum")
                    .get(random.nextInt(schema.path("enum").size()))
                    .asText();
        }
        return switch (schema.path("type").asText(schema.path("type").path(0).asText())) {
            case "object" -> object(schema, oneIn);
            case "array" ->
                random.ints(random.nextInt(4), 0, 1)
                        .mapToObj(i -> value(schema.path("items"), oneIn))
                        .toList();
            case "integer", "number" -> random.nextInt(6);
            case "boolean" -> random.nextBoolean();
            default -> string(schema);
        };
    }

    private Map<String, @Nullable Object> object(JsonNode schema, int oneIn) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        schema.path("properties").properties().forEach(property -> {
            boolean isRequired = schema.path("required").toString().contains("\"" + property.getKey() + "\"");
            if (isRequired || random.nextInt(3) > 0) {
                object.put(property.getKey(), value(property.getValue(), oneIn));
            }
        });
        if (schema.path("additionalProperties").isObject()) {
            object.put(ids.get(random.nextInt(ids.size())), value(schema.path("additionalProperties"), oneIn));
        }
        if (random.nextInt(oneIn) == 0) {
            object.put("unheardOf", 1);
        }
        return object;
    }

    private String string(JsonNode schema) {
        var pattern = schema.path("pattern").asText();
        return switch (schema.path("format").asText()) {
            case "uuid" -> random.nextInt(5) == 0 ? id() : ids.get(random.nextInt(ids.size()));
            case "date" -> day();
            case "date-time" -> day() + "T10:15:30Z";
            default ->
                pattern.contains("\\d{4}") ? day() : schema.path("example").asText("GH");
        };
    }

    private String day() {
        return "20%02d-%02d-%02d".formatted(10 + random.nextInt(14), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
