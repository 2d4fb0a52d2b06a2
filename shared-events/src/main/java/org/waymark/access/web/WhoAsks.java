package org.waymark.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out, for each request anew, who sends it. */
final class WhoAsks extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final Bearers bearers;
    private final SecurityContextRepository contexts;

    WhoAsks(Bearers bearers, SecurityContextRepository contexts) {
        this.bearers = bearers;
        this.contexts = contexts;
    }

    static @Nullable String inHeader(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        boolean bearer = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return bearer ? header.substring(SCHEME.length()).strip() : null;
    }

    /** What is put into the request on purpose goes before what goes along by itself. */
    static @Nullable String presented(HttpServletRequest request) {
        var header = inHeader(request);
        return header == null ? SessionCookie.in(request) : header;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = presented(request);
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
