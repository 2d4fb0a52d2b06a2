package org.waymark.web;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Explains a body that could not be read by field and shape only, because Jackson's own messages quote what was sent. */
final class BadJson {
    private static final String WHOLE = "(the whole body)";

    private BadJson() {}

    static Problem problem(JacksonException trouble) {
        if (trouble instanceof StreamConstraintsException) {
            return Problem.of(
                    HttpStatus.BAD_REQUEST,
                    "MALFORMED_JSON",
                    "The body is nested too deeply, or has a name or a number that is too long; send the entry as it is"
                            + " described.");
        }
        if (trouble instanceof InputCoercionException) {
            return invalid(path(trouble), must(path(trouble), int.class));
        }
        if (!(trouble instanceof DatabindException)) {
            return Problem.of(
                    HttpStatus.BAD_REQUEST,
                    "MALFORMED_JSON",
                    "The body is not JSON from about line %d; send one whole JSON object in UTF-8."
                            .formatted(Math.max(1, trouble.getLocation().getLineNr())));
        }
        var field = path(trouble);
        return trouble instanceof UnrecognizedPropertyException unknown
                ? unknownField(field, unknown)
                : invalid(field, sentence(trouble, field));
    }

    /** A typo must lose nothing; the misspelt name itself may be anything and is not repeated. */
    private static Problem unknownField(String field, UnrecognizedPropertyException unknown) {
        return Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "UNKNOWN_FIELD",
                        "The body has a field that is not known here; known are %s."
                                .formatted(known(unknown.getKnownPropertyIds())))
                .with(Map.of("field", field));
    }

    /** What is wrong with one field; the same code and shape for what Jackson and for what validation finds. */
    static Problem invalid(String field, String sentence) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "INVALID_VALUE", sentence)
                .with(Map.of("field", field));
    }

    private static String sentence(JacksonException trouble, String field) {
        return switch (trouble) {
            case MismatchedInputException mismatch -> must(field, mismatch.getTargetType());
            case ValueInstantiationException refused ->
                must(field, refused.getType() == null ? null : refused.getType().getRawClass());
            default -> "The field %s cannot be read; correct it and send again.".formatted(field);
        };
    }

    private static String must(String field, @Nullable Class<?> type) {
        return "%s must be %s."
                .formatted(field.equals(WHOLE) ? "The whole body" : "The field " + field, Shapes.of(type));
    }

    private static String known(Collection<Object> names) {
        return names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    /** Names of fields and places in lists; a key of a map is what somebody sent and stays out. */
    private static String path(JacksonException trouble) {
        var unknownField = trouble instanceof UnrecognizedPropertyException;
        var references =
                unknownField ? trouble.getPath().subList(0, trouble.getPath().size() - 1) : trouble.getPath();
        var path = references.stream().map(BadJson::step).collect(Collectors.joining("."));
        return path.isEmpty() ? WHOLE : path;
    }

    private static String step(JacksonException.Reference reference) {
        if (reference.getPropertyName() == null) {
            return Integer.toString(Math.max(0, reference.getIndex()));
        }
        return reference.from() instanceof Map ? "*" : reference.getPropertyName();
    }
}
