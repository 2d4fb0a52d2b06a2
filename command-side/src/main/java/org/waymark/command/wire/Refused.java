package org.waymark.command.wire;

import java.util.Map;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.eventstore.OutcomeUnknownException;
import org.waymark.eventstore.StoreUnavailableException;
import org.waymark.keys.KeysUnavailableException;
import org.waymark.web.Problem;
import org.waymark.web.ProblemException;

/**
 * Why another node did not do it, so that whoever sent it hears the very same. A defect is told by its class only: its
 * message could hold anything.
 *
 * @param code the code of a refusal or of a problem; else a word of ours, or of a defect the class
 * @param status of a problem
 */
record Refused(Kind kind, String code, String sentence, Map<String, Object> more, int status, int retryAfter) {
    enum Kind {
        REJECTED,
        PROBLEM,
        NOT_FOUND,
        OTHER_KIND,
        OVERTAKEN,
        UNAVAILABLE,
        NO_KEYS,
        UNKNOWN,
        DEFECT
    }

    static Refused of(Throwable trouble) {
        @Nullable Throwable last = trouble;
        for (var cause = trouble; cause != null; cause = cause.getCause()) {
            var known = known(cause);
            if (known != null) {
                return known;
            }
            last = cause;
        }
        return plain(
                Kind.DEFECT,
                String.valueOf(last == null ? null : last.getClass().getName()));
    }

    private static @Nullable Refused known(Throwable cause) {
        return switch (cause) {
            case CommandRejected refusal ->
                new Refused(Kind.REJECTED, refusal.rejection().name(), refusal.detail(), refusal.more(), 0, 0);
            case ProblemException thrown -> of(thrown.problem());
            case AggregateNotFoundException nothing ->
                plain(Kind.NOT_FOUND, String.valueOf(nothing.getAggregateIdentifier()));
            case IncompatibleAggregateException other -> plain(Kind.OTHER_KIND, "");
            case ConcurrencyException overtaken -> plain(Kind.OVERTAKEN, "");
            case StoreUnavailableException absent -> plain(Kind.UNAVAILABLE, sentence(absent));
            case KeysUnavailableException absent -> plain(Kind.NO_KEYS, sentence(absent));
            case OutcomeUnknownException lost -> plain(Kind.UNKNOWN, sentence(lost));
            default -> null;
        };
    }

    private static String sentence(RuntimeException ours) {
        return String.valueOf(ours.getMessage());
    }

    private static Refused of(Problem problem) {
        return new Refused(
                Kind.PROBLEM,
                problem.code(),
                problem.detail(),
                problem.more(),
                problem.status().value(),
                problem.retryAfter());
    }

    private static Refused plain(Kind kind, String words) {
        return new Refused(kind, "", words, Map.of(), 0, 0);
    }

    /** What was thrown over there. */
    RuntimeException thrown() {
        return switch (kind) {
            case REJECTED -> rejected();
            case PROBLEM -> new Problem(HttpStatus.valueOf(status), code, sentence, more, retryAfter).thrown();
            case NOT_FOUND -> new AggregateNotFoundException(sentence, "there is none");
            case OTHER_KIND -> new IncompatibleAggregateException("it is of another kind");
            case OVERTAKEN -> new ConcurrencyException("somebody else added to this history at the same moment");
            case UNAVAILABLE -> new StoreUnavailableException(sentence, null);
            case NO_KEYS -> new KeysUnavailableException(sentence, null);
            case UNKNOWN -> new OutcomeUnknownException(sentence, null);
            case DEFECT -> new IllegalStateException("a defect on another node: " + sentence);
        };
    }

    private CommandRejected rejected() {
        var refusal = Rejection.valueOf(code).because(sentence);
        for (var one : more.entrySet()) {
            refusal = refusal.with(one.getKey(), one.getValue());
        }
        return refusal;
    }
}
