package org.waymark.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out, for each request anew, who sends it. */
final class WhoAsks extends OncePerRequestFilter {
    static final String IN_SESSION = "waymark.token";
    private static final String SCHEME = "Bearer ";

    private final Bearers bearers;
    private final SecurityContextRepository contexts;
    private final Function<HttpServletRequest, @Nullable String> token;

    WhoAsks(Bearers bearers, SecurityContextRepository contexts, Function<HttpServletRequest, @Nullable String> token) {
        this.bearers = bearers;
        this.contexts = contexts;
        this.token = token;
    }

    static @Nullable String inHeader(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        boolean bearer = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return bearer ? header.substring(SCHEME.length()).strip() : null;
    }

    static @Nullable String inSession(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(IN_SESSION) instanceof String held ? held : null;
    }

    static @Nullable String inSessionOrHeader(HttpServletRequest request) {
        var held = inSession(request);
        return held == null ? inHeader(request) : held;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = token.apply(request);
        if (held != null && !held.isEmpty()) {
            bearers.callerOf(held, request).ifPresent(caller -> {
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(new Known(caller));
                SecurityContextHolder.setContext(context);
                contexts.saveContext(context, request, response);
            });
        }
        chain.doFilter(request, response);
    }
}
