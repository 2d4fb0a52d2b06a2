package org.waymark.ops.bench.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.bench.fuzz.Ids.Kind;

/** Makes values as a schema asks for them; one in so many is broken. */
final class Values {
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
            "1",
            "off",
            "0x10",
            " 1 ",
            List.of(),
            List.of("x"),
            Map.of(),
            Map.of("$ne", 1),
            List.of(List.of(List.of())));

    private final JsonNode schemas;
    private final Random random;
    private final Ids ids;

    Values(JsonNode schemas, Random random) {
        this.schemas = schemas;
        this.random = random;
        this.ids = new Ids(random);
    }

    /** Those that most values are about. */
    Ids ids() {
        return ids;
    }

    /** @param name of the field or parameter it is for */
    @Nullable Object of(String name, JsonNode schema, int oneIn) {
        if (random.nextInt(oneIn) == 0) {
            return BROKEN.get(random.nextInt(BROKEN.size()));
        }
        if (schema.has("$ref")) {
            var reference = schema.path("$ref").asText();
            return of(name, schemas.path(reference.substring(reference.lastIndexOf('/') + 1)), oneIn);
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
                        .mapToObj(i -> of(name, schema.path("items"), oneIn))
                        .toList();
            case "integer", "number" -> random.nextInt(6);
            case "boolean" -> random.nextBoolean();
            default -> string(name, schema);
        };
    }

    private Map<String, @Nullable Object> object(JsonNode schema, int oneIn) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        schema.path("properties").properties().forEach(property -> {
            boolean isRequired = schema.path("required").toString().contains("\"" + property.getKey() + "\"");
            if (isRequired || random.nextInt(3) > 0) {
                object.put(property.getKey(), of(property.getKey(), property.getValue(), oneIn));
            }
        });
        if (schema.path("additionalProperties").isObject()) {
            object.put(ids.oneOf(Kind.PERSON), of("person", schema.path("additionalProperties"), oneIn));
        }
        if (random.nextInt(oneIn) == 0) {
            object.put("unheardOf", 1);
        }
        return object;
    }

    private String string(String name, JsonNode schema) {
        var pattern = schema.path("pattern").asText();
        return switch (schema.path("format").asText()) {
            case "uuid" -> random.nextInt(5) == 0 ? ids.fresh() : ids.oneOf(Kind.of(name));
            case "date" -> day();
            case "date-time" -> day() + "T10:15:30Z";
            default ->
                pattern.contains("\\d{4}") ? day() : schema.path("example").asText("GH");
        };
    }

    private String day() {
        return "20%02d-%02d-%02d".formatted(10 + random.nextInt(14), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }
}
