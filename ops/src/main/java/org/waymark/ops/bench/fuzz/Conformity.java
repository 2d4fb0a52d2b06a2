package org.waymark.ops.bench.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;
import org.waymark.ops.bench.fuzz.FuzzedRequests.Fuzzed;

/** Says of a request whether it keeps to the description: one that does not and is accepted all the same is bad data. */
public final class Conformity {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]");

    private final ObjectMapper json = new ObjectMapper();
    private final JsonNode schemas;

    public Conformity(JsonNode described) {
        schemas = described.path("components").path("schemas");
    }

    public boolean holds(Fuzzed request) {
        var body = request.described().path("requestBody");
        var content = body.path("content").path("application/json");
        return request.given().stream().allMatch(given -> isText(given.schema(), given.text()))
                && (content.isMissingNode()
                        || isLeftOut(body, request.body())
                        || conforms(content.path("schema"), tree(request.body())));
    }

    /** A body that need not be there may be empty or null, as a field may. */
    private static boolean isLeftOut(JsonNode described, @Nullable Object body) {
        return !described.path("required").asBoolean()
                && (body == null || "".equals(body) || "null".equals(body) || body instanceof NullNode);
    }

    private JsonNode tree(@Nullable Object body) {
        return body == null ? json.missingNode() : json.valueToTree(body);
    }

    /** What stands in an address is text, whatever it means. */
    private boolean isText(JsonNode schema, String text) {
        var real = resolved(schema);
        return switch (type(real)) {
            case "integer", "number" -> text.matches("-?\\d{1,9}");
            case "boolean" -> text.matches("true|false");
            case "array", "object" -> true;
            default -> isString(real, text);
        };
    }

    private boolean conforms(JsonNode schema, JsonNode value) {
        var real = resolved(schema);
        return switch (type(real)) {
            case "object" -> value.isObject() && isObject(real, value);
            case "array" ->
                value.isArray()
                        && StreamSupport.stream(value.spliterator(), false)
                                .allMatch(one -> conforms(real.path("items"), one));
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "string" -> value.isTextual() && isString(real, value.asText());
            default -> true;
        };
    }

    /** A field that is null counts as one that is not there. */
    private boolean isObject(JsonNode schema, JsonNode value) {
        boolean whole = StreamSupport.stream(schema.path("required").spliterator(), false)
                .allMatch(name -> value.hasNonNull(name.asText()));
        boolean isMap = schema.path("additionalProperties").isObject();
        return whole && value.properties().stream().allMatch(field -> isField(schema, isMap, field));
    }

    private boolean isField(JsonNode schema, boolean isMap, Map.Entry<String, JsonNode> field) {
        var known = schema.path("properties").path(field.getKey());
        if (known.isMissingNode()) {
            return isMap
                    && (field.getValue().isNull() || conforms(schema.path("additionalProperties"), field.getValue()));
        }
        return field.getValue().isNull() || conforms(known, field.getValue());
    }

    private static boolean isString(JsonNode schema, String text) {
        if (schema.has("enum")) {
            return StreamSupport.stream(schema.path("enum").spliterator(), false)
                    .anyMatch(one -> one.asText().equals(text));
        }
        return switch (schema.path("format").asText()) {
            case "uuid" -> UUID.matcher(text).matches();
            case "date" -> isDate(text);
            default ->
                schema.path("pattern").asText().contains("\\d{4}")
                        ? isDate(text)
                        : !NO_TEXT.matcher(text).find();
        };
    }

    private static boolean isDate(String text) {
        try {
            return !PartialDate.of(text).toString().isEmpty();
        } catch (RuntimeException none) {
            return false;
        }
    }

    private JsonNode resolved(JsonNode schema) {
        var name = schema.path("$ref").asText();
        return name.isEmpty() ? schema : schemas.path(name.substring(name.lastIndexOf('/') + 1));
    }

    private static String type(JsonNode schema) {
        return schema.path("type").asText(schema.path("type").path(0).asText());
    }
}
