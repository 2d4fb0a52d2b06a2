package org.waymark.watch;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.waymark.web.Headers;

/**
 * Gives every request its id: that of its trace where traces are collected; else a command's own id, which stands in its
 * events too; else the one that it came with, if that can only be an id; else a fresh one.
 */
final class RequestsCorrelated extends OncePerRequestFilter implements Ordered {
    private static final Pattern AN_ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32}");

    private static final HexFormat HEX = HexFormat.of();

    private final Watch watch;

    RequestsCorrelated(Watch watch) {
        this.watch = watch;
    }

    /** After what begins the request's trace, before everything that may refuse the request. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 2;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false; // the same request, once more
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var given = request.getAttribute(Correlation.KEY);
        var id = given instanceof String known ? known : idOf(request);
        request.setAttribute(Correlation.KEY, id);
        response.setHeader(Headers.REQUEST_ID, id);
        try (var named = Correlation.of(id)) {
            chain.doFilter(request, response);
        }
    }

    private String idOf(HttpServletRequest request) {
        var traced = TraceParent.trace(watch.carried());
        if (traced != null) {
            return traced;
        }
        var command = id(request.getHeader(Headers.IDEMPOTENCY_KEY));
        if (command != null) {
            return command;
        }
        var trace = TraceParent.trace(request.getHeader(TraceParent.NAME));
        if (trace != null) {
            return trace;
        }
        var said = id(request.getHeader(Headers.REQUEST_ID));
        return said == null ? fresh() : said;
    }

    /** A text that somebody chose would stand in logs: what is not an id is passed over. */
    private static @Nullable String id(@Nullable String text) {
        return text != null && AN_ID.matcher(text).matches() ? text : null;
    }

    /** Told apart from others, not kept from guessing. */
    private static String fresh() {
        var random = ThreadLocalRandom.current();
        return HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong());
    }
}
