package org.waymark.page.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Which language somebody reads: the one they chose in this browser, else the first of the browser's own that we speak. */
@Component("localeResolver")
public final class Languages implements LocaleResolver {
    private static final String LANGUAGE = "waymark-language";
    private static final String CALENDAR = "waymark-calendar";
    private static final Duration A_YEAR = Duration.ofDays(365);

    public static Language of(HttpServletRequest request) {
        return cookie(request, LANGUAGE)
                .flatMap(Language::of)
                .or(() -> Collections.list(request.getLocales()).stream()
                        .map(Locale::getLanguage)
                        .map(Language::of)
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElse(Language.ENGLISH);
    }

    public static CalendarChoice calendarOf(HttpServletRequest request) {
        return cookie(request, CALENDAR).flatMap(CalendarChoice::of).orElse(CalendarChoice.GREGORIAN);
    }

    /** What is not one of ours is not remembered. */
    public static void remember(
            @Nullable String language,
            @Nullable String calendar,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional.ofNullable(language)
                .flatMap(Language::of)
                .ifPresent(known -> keep(LANGUAGE, known.tag(), request, response));
        Optional.ofNullable(calendar)
                .flatMap(CalendarChoice::of)
                .ifPresent(known -> keep(CALENDAR, known.code(), request, response));
    }

    private static void keep(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/")
                .maxAge(A_YEAR)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("a language is chosen at /preferences");
    }
}
