package org.waymark.web;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.person.Instrument;

/** Says in words how a value is written, from its type alone: what the caller sent is never repeated. */
final class Shapes {
    private Shapes() {}

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "something else";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (type == UUID.class || isId(type)) {
            return "an id of 36 characters, like 018f3c5e-7b1a-7c3d-9e2f-1a2b3c4d5e6f";
        }
        return plain(type);
    }

    private static String plain(Class<?> type) {
        if (type == PartialDate.class) {
            return "a date, like 2014-02-05, or 2014-02 or 2014 when no more is known";
        }
        if (type == LocalDate.class) {
            return "a day, like 2014-02-05";
        }
        if (type == Instant.class) {
            return "an instant, like 2014-02-05T10:15:30Z";
        }
        if (type == Area.class) {
            return "an area, like GH/Northern/Tamale";
        }
        if (type == AccountId.class) {
            return "an account, like case.worker-1";
        }
        if (type == Instrument.class) {
            return "the code of an instrument that GET /api/instruments lists, like PHQ_9";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a whole number";
        }
        if (type == String.class) {
            return "a text";
        }
        return type.isRecord() ? "one JSON object with " + fields(type) : "something of another shape";
    }

    private static String fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Ours are known by the UUID they stand for. */
    private static boolean isId(Class<?> type) {
        try {
            return type.getMethod("value").getReturnType() == UUID.class;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }
}
