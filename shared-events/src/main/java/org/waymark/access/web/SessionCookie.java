package org.waymark.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Keeps the token of who logged in on a page in the browser, where no script reads it; any node can answer, none remembers. */
public final class SessionCookie {
    public static final String NAME = "waymark-session";

    private SessionCookie() {}

    static @Nullable String in(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .filter(Objects::nonNull)
                .filter(held -> !held.isEmpty())
                .findFirst()
                .orElse(null);
    }

    public static void give(HttpServletRequest request, HttpServletResponse response, String token, Duration life) {
        set(request, response, token, life);
    }

    public static void take(HttpServletRequest request, HttpServletResponse response) {
        if (in(request) != null) {
            set(request, response, "", Duration.ZERO);
        }
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String token, Duration life) {
        var cookie = ResponseCookie.from(NAME, token)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/")
                .maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
