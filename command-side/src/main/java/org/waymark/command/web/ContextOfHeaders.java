package org.waymark.command.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.waymark.access.web.Known;
import org.waymark.command.shared.CommandContext;
import org.waymark.events.Uuids;
import org.waymark.web.Headers;
import org.waymark.web.Problem;

/** Lets controllers take a {@link CommandContext}: who sends the command, as they are known, and under which id. */
final class ContextOfHeaders implements HandlerMethodArgumentResolver {
    private static final Pattern VERSION = Pattern.compile("(\"?)(\\d{1,18})\\1");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CommandContext.class;
    }

    @Override
    public CommandContext resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer view,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var caller = Known.required();
        return new CommandContext(
                commandId(request),
                caller.account(),
                caller.role().name(),
                read(request, Headers.DEVICE_TIME, ContextOfHeaders::instant, "a time, like 2014-02-05T10:15:30Z"),
                read(request, Headers.IF_MATCH, ContextOfHeaders::version, "the version you saw, like \"12\""),
                Boolean.TRUE.equals(read(request, Headers.KEEP_IF_REFUSED, ContextOfHeaders::yesOrNo, "true or false")),
                null);
    }

    private static Boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither");
        };
    }

    private static UUID commandId(NativeWebRequest request) {
        var id = read(request, Headers.IDEMPOTENCY_KEY, Uuids::parse, "a UUID");
        if (id == null) {
            throw Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "IDEMPOTENCY_KEY_REQUIRED",
                            "Give each entry an id of its own (a UUID) in the header Idempotency-Key, the same one when"
                                    + " you send it again.")
                    .thrown();
        }
        return id;
    }

    private static <T> @Nullable T read(
            NativeWebRequest request, String header, Function<String, T> reader, String shape) {
        var values = request.getHeaderValues(header);
        if (values == null || values[0].isBlank()) {
            return null;
        }
        var text = values[0];
        try {
            if (values.length > 1) {
                throw new IllegalArgumentException("given twice");
            }
            return reader.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "INVALID_HEADER",
                            "The header %s must be %s.".formatted(header, shape))
                    .thrown();
        }
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Long version(String text) {
        var version = VERSION.matcher(text);
        if (!version.matches()) {
            throw new IllegalArgumentException("not a version");
        }
        return Long.valueOf(version.group(2));
    }
}
