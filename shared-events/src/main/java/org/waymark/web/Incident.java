package org.waymark.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.waymark.watch.Correlation;

/**
 * A defect that a caller ran into, under an id that stands in the answer and in the log; messages of exceptions are left
 * out of both, because they can quote what somebody sent.
 */
record Incident(String id, String trace) {
    private static final int FRAMES = 12;

    static Incident of(Throwable defect) {
        var trace = new StringBuilder();
        int causes = 0;
        for (Throwable cause = defect; cause != null && causes < FRAMES; cause = cause.getCause(), causes++) {
            trace.append(causes == 0 ? "" : "\ncaused by ")
                    .append(cause.getClass().getName());
            var frames = cause.getStackTrace();
            for (int at = 0; at < Math.min(FRAMES, frames.length); at++) {
                trace.append("\n    at ").append(frames[at]);
            }
        }
        var known = Correlation.current();
        return new Incident(known == null ? UUID.randomUUID().toString() : known, trace.toString());
    }

    Problem problem() {
        return Problem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "UNEXPECTED",
                        "Something went wrong on our side; nothing was kept unless a repeat with the same Idempotency-Key"
                                + " says so. Send it again, and report the correlationId if it stays.")
                .with(Map.of(Correlation.KEY, id));
    }

    @Override
    public String toString() {
        return "incident " + id + " " + trace;
    }
}
