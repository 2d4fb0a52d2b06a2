package org.waymark.web;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.waymark.watch.Correlation;

/**
 * An error as the caller sees it (RFC 9457).
 *
 * @param code stable, in capitals; programs decide by it
 * @param detail a sentence that says what to do and tells nothing personal
 * @param more further members of the body, such as the ids a sheet must not name
 * @param retryAfter seconds after which the same request may succeed, 0 when waiting does not help
 */
public record Problem(HttpStatus status, String code, String detail, Map<String, Object> more, int retryAfter) {
    public static Problem of(HttpStatus status, String code, String detail) {
        return new Problem(status, code, detail, Map.of(), 0);
    }

    public Problem with(Map<String, Object> further) {
        return new Problem(status, code, detail, further, retryAfter);
    }

    public Problem retryAfter(int seconds) {
        return new Problem(status, code, detail, more, seconds);
    }

    /** For controllers and handlers to throw; {@link ProblemAdvice} answers it. */
    public ProblemException thrown() {
        return new ProblemException(this);
    }

    /** Not Spring's ProblemDetail, to which the address as it was sent is added: that may hold anything. */
    @JsonValue
    Map<String, Object> body() {
        var words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "/problems/" + words.replace(' ', '-'));
        body.put("title", Character.toUpperCase(words.charAt(0)) + words.substring(1));
        body.put("status", status.value());
        body.put("detail", detail);
        body.put("code", code);
        more.forEach(body::putIfAbsent);
        var quoted = Correlation.current();
        if (quoted != null) {
            body.put(Correlation.KEY, quoted);
        }
        return body;
    }

    /** For where no converter of Spring's is at hand; nothing in it needs escaping. */
    public String json() {
        return body().entrySet().stream()
                .map(member -> "\"%s\":%s"
                        .formatted(
                                member.getKey(),
                                member.getValue() instanceof Number number ? number : "\"" + member.getValue() + "\""))
                .collect(Collectors.joining(",", "{", "}"));
    }

    public ResponseEntity<Object> answer() {
        return answer(HttpHeaders.EMPTY);
    }

    /** @param headers what the protocol asks for beside the body, such as {@code Allow} */
    public ResponseEntity<Object> answer(HttpHeaders headers) {
        var answer = ResponseEntity.status(status).headers(headers).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (retryAfter > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, Integer.toString(retryAfter));
        }
        return answer.body(this);
    }
}
