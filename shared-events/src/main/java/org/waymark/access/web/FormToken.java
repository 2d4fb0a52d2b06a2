package org.waymark.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.waymark.web.Headers;

/**
 * Proof that a request was made by one of our own pages: what the cookie says is sent a second time by the page, in a field of
 * its form or in a header of its script, and no page from elsewhere can read it.
 */
final class FormToken {
    private static final String COOKIE = "waymark-form";
    private static final Set<String> CHANGE_NOTHING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private static final Set<String> BY_ANYBODY = Set.of("/login", "/preferences");

    private FormToken() {}

    /** In a cookie of its own and in no session: otherwise whoever asks for a page again and again fills the memory. */
    static CsrfTokenRepository inCookies() {
        var cookies = CookieCsrfTokenRepository.withHttpOnlyFalse(); // scripts of our pages read it when they send
        cookies.setCookieName(COOKIE);
        cookies.setHeaderName(Headers.FORM);
        cookies.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return cookies;
    }

    /** A bearer token is put into each request on purpose; a cookie goes along by itself. */
    static boolean isNeededFor(HttpServletRequest request) {
        return changes(request) && SessionCookie.in(request) != null;
    }

    /** Also to log in: nobody is logged in by others as somebody they are not. */
    static boolean isNeededForForms(HttpServletRequest request) {
        return isNeededFor(request) || (changes(request) && BY_ANYBODY.contains(request.getRequestURI()));
    }

    private static boolean changes(HttpServletRequest request) {
        return !CHANGE_NOTHING.contains(request.getMethod()) && WhoAsks.inHeader(request) == null;
    }
}
