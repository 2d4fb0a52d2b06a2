package org.waymark.query.projection.history;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A filter of documents, asked of search fields in memory: the part of MongoDB's language that read models use. */
final class Matching {
    private Matching() {}

    /** @throws IllegalArgumentException for an operator that no read model uses yet */
    static Predicate<Map<String, Object>> of(Bson filter) {
        return all(filter.toBsonDocument());
    }

    private static Predicate<Map<String, Object>> all(BsonDocument conditions) {
        var each = conditions.entrySet().stream().map(Matching::one).toList();
        return fields -> each.stream().allMatch(condition -> condition.test(fields));
    }

    private static Predicate<Map<String, Object>> one(Map.Entry<String, BsonValue> condition) {
        var name = condition.getKey();
        return switch (name) {
            case "$and" -> {
                var parts = parts(condition.getValue());
                yield fields -> parts.stream().allMatch(part -> part.test(fields));
            }
            case "$or" -> {
                var parts = parts(condition.getValue());
                yield fields -> parts.stream().anyMatch(part -> part.test(fields));
            }
            default -> {
                var wanted = wanted(condition.getValue());
                yield fields -> values(fields.get(name)).anyMatch(wanted);
            }
        };
    }

    private static List<Predicate<Map<String, Object>>> parts(BsonValue conditions) {
        return conditions.asArray().stream().map(part -> all(part.asDocument())).toList();
    }

    /** A field that holds a list matches when one of it does. */
    private static Stream<?> values(@Nullable Object value) {
        return value instanceof Collection<?> many ? many.stream() : Stream.ofNullable(value);
    }

    private static Predicate<Object> wanted(BsonValue condition) {
        if (!condition.isDocument()) {
            return equal(condition);
        }
        return condition.asDocument().entrySet().stream()
                .map(operator -> operator(operator.getKey(), operator.getValue()))
                .reduce(Predicate::and)
                .orElseThrow(() -> new IllegalArgumentException("an empty condition"));
    }

    private static Predicate<Object> operator(String name, BsonValue value) {
        return switch (name) {
            case "$eq" -> equal(value);
            case "$in" -> {
                var any = value.asArray().stream().map(Matching::plain).toList();
                yield one -> any.contains(comparable(one));
            }
            case "$gte" -> one -> order(one, value) >= 0;
            case "$gt" -> one -> order(one, value) > 0;
            case "$lte" -> one -> order(one, value) <= 0;
            case "$lt" -> one -> order(one, value) < 0;
            default -> throw new IllegalArgumentException("replayed documents are not searched by " + name);
        };
    }

    private static Predicate<Object> equal(BsonValue value) {
        var wanted = plain(value);
        return one -> Objects.equals(comparable(one), wanted);
    }

    private static int order(Object one, BsonValue value) {
        return one instanceof Number number
                ? Double.compare(number.doubleValue(), value.asNumber().doubleValue())
                : one.toString().compareTo(value.asString().getValue());
    }

    private static Object plain(BsonValue value) {
        return switch (value.getBsonType()) {
            case STRING -> value.asString().getValue();
            case BOOLEAN -> value.asBoolean().getValue();
            case INT32, INT64, DOUBLE -> value.asNumber().doubleValue();
            default -> throw new IllegalArgumentException("replayed documents hold no " + value.getBsonType());
        };
    }

    private static Object comparable(Object value) {
        return value instanceof Number number ? number.doubleValue() : value;
    }
}
