package org.waymark.watch;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.StackTracePrinter;

/**
 * Writes a failure into the log by classes and places. The message of an exception may quote what somebody recorded, so it
 * is left out, except where it can only speak of the program itself and of other machines.
 */
public final class WithoutWords implements StackTracePrinter {
    private static final int FRAMES = 40;
    private static final int CAUSES = 12;

    private static final List<String> HARMLESS = List.of(
            "org.waymark.",
            "org.springframework.beans.",
            "org.springframework.boot.",
            "org.springframework.context.",
            "io.grpc.",
            "io.axoniq.",
            "java.net.",
            "javax.net.ssl.",
            "com.mongodb.MongoTimeout",
            "com.mongodb.MongoSocket",
            "com.mongodb.MongoSecurity");

    @Override
    public void printStackTrace(Throwable failure, Appendable log) throws IOException {
        log.append(of(failure));
    }

    public static String of(Throwable failure) {
        var text = new StringBuilder();
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CAUSES; depth++, cause = cause.getCause()) {
            text.append(depth == 0 ? "" : "caused by ").append(told(cause)).append('\n');
            if (!isAbsence(failure)) {
                places(cause, text);
            }
        }
        return text.toString();
    }

    /** That another machine does not answer is told; from where in the program it was asked helps nobody. */
    private static boolean isAbsence(Throwable failure) {
        return failure instanceof StatusRuntimeException said
                && said.getStatus().getCode() == Code.UNAVAILABLE;
    }

    private static void places(Throwable cause, StringBuilder text) {
        var frames = cause.getStackTrace();
        for (int at = 0; at < Math.min(FRAMES, frames.length); at++) {
            text.append("    at ").append(frames[at]).append('\n');
        }
    }

    private static String told(Throwable cause) {
        var name = cause.getClass().getName();
        return HARMLESS.stream().anyMatch(name::startsWith) ? name + ": " + cause.getMessage() : name;
    }
}
