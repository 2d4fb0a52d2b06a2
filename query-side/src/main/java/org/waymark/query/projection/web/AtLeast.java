package org.waymark.query.projection.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.waymark.events.Uuids;
import org.waymark.eventstore.EventLog;
import org.waymark.query.projection.engine.Projections;
import org.waymark.query.projection.live.NewEvents;
import org.waymark.web.Headers;
import org.waymark.web.Problem;

/** Lets nobody read something older than what they wrote: a query that says so waits until the projections have it. */
final class AtLeast implements HandlerInterceptor {
    private static final Pattern SHAPE =
            Pattern.compile("((?:correction:|clash:|cohort:|release:)?)(.{36}):([0-9]{1,18})");
    private final Projections projections;
    private final EventLog log;
    private final NewEvents newEvents;
    private final Duration patience;

    AtLeast(Projections projections, EventLog log, NewEvents newEvents, Duration patience) {
        this.projections = projections;
        this.log = log;
        this.newEvents = newEvents;
        this.patience = patience;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        var wanted = request.getHeader(Headers.AT_LEAST);
        if (wanted != null && !HttpMethod.PUT.matches(request.getMethod())) {
            await(position(wanted).orElseThrow(AtLeast::unknown));
        }
        return true;
    }

    private OptionalLong position(String wanted) {
        var shape = SHAPE.matcher(wanted);
        if (!shape.matches()) {
            throw unreadable();
        }
        try {
            var id = shape.group(1) + Uuids.parse(shape.group(2));
            return log.positionOf(id, Long.parseLong(shape.group(3)));
        } catch (IllegalArgumentException noId) {
            throw unreadable();
        }
    }

    private static RuntimeException unreadable() {
        return problem(
                        HttpStatus.BAD_REQUEST,
                        "INVALID_HEADER",
                        "%s is <id>:<version>, as a command's answer gives them.")
                .thrown();
    }

    private static RuntimeException unknown() {
        return problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "UNKNOWN_VERSION",
                        "%s names a version that was never recorded; use the id and version of a command's answer.")
                .thrown();
    }

    private void await(long position) throws InterruptedException {
        newEvents.areWaitedFor();
        long deadline = System.nanoTime() + patience.toNanos();
        for (var projection : projections.all()) {
            var left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            if (!projection.progress().await(position, left)) {
                throw problem(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "NOT_YET_VISIBLE",
                                "What %s names is recorded but not to be seen yet; ask again shortly.")
                        .retryAfter(1)
                        .thrown();
            }
        }
    }

    private static Problem problem(HttpStatus status, String code, String sentence) {
        return Problem.of(status, code, sentence.formatted(Headers.AT_LEAST));
    }
}
