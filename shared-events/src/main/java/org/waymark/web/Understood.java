package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses, before anything is done, what Spring would drop, guess or notice too late: filters that are misspelt, empty or
 * given twice, and a caller of a command who could not read the answer.
 */
final class Understood implements HandlerInterceptor {
    private final Map<Method, Set<String>> names = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith("org.waymark.")
                && method.getBeanType().isAnnotationPresent(RestController.class)) {
            if (!HttpMethod.GET.matches(request.getMethod())) {
                checkTypes(request);
            }
            checkParameters(parametersOf(request), namesOf(method));
        }
        return true;
    }

    private static Map<String, String[]> parametersOf(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException undecodable) {
            throw parameter("INVALID_PARAMETER", "What follows the ? in the address is not percent-encoded UTF-8.");
        }
    }

    private static void checkParameters(Map<String, String[]> given, Set<String> known) {
        if (!known.containsAll(given.keySet())) {
            throw parameter(
                    "UNKNOWN_PARAMETER",
                    known.isEmpty()
                            ? "This address takes no parameters; take them off."
                            : "The address has a parameter that is not known here; known are %s."
                                    .formatted(String.join(", ", known)));
        }
        given.forEach((name, values) -> {
            if (values.length > 1) {
                throw parameter("INVALID_PARAMETER", "The %s in the address must be given once.".formatted(name));
            }
            if (values[0].isEmpty()) { // Spring would leave the filter out, and show what it was to keep back
                throw parameter(
                        "INVALID_PARAMETER",
                        "The %s in the address has no value; give it one, or take it off.".formatted(name));
            }
            if (!values[0].strip().equals(values[0])) { // and would read some with their blanks, and some without
                throw parameter(
                        "INVALID_PARAMETER", "The %s in the address begins or ends with a blank.".formatted(name));
            }
        });
    }

    private Set<String> namesOf(HandlerMethod method) {
        return names.computeIfAbsent(method.getMethod(), ignored -> readNames(method));
    }

    private static Set<String> readNames(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(Understood::nameOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String nameOf(MethodParameter parameter) {
        var annotation = parameter.getParameterAnnotation(RequestParam.class);
        return annotation == null || annotation.value().isEmpty()
                ? parameter.getParameter().getName()
                : annotation.value();
    }

    private static void checkTypes(HttpServletRequest request) {
        var type = request.getContentType();
        if (type != null && (type.contains("*") || type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE))) {
            throw Protocol.otherMediaType().thrown();
        }
        var packed = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (packed != null && !packed.equalsIgnoreCase("identity")) { // it would be read as if it were plain
            throw Protocol.otherMediaType().thrown();
        }
        try {
            var accepted = MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT));
            if (!accepted.isEmpty() && accepted.stream().noneMatch(MediaType.APPLICATION_JSON::isCompatibleWith)) {
                throw Protocol.notAcceptable().thrown();
            }
        } catch (InvalidMediaTypeException unreadable) {
            throw Protocol.notAcceptable().thrown();
        }
    }

    private static ProblemException parameter(String code, String sentence) {
        return Problem.of(HttpStatus.BAD_REQUEST, code, sentence).thrown();
    }
}
