package org.waymark.eventstore.axonserver;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.waymark.eventstore.OutcomeUnknownException;
import org.waymark.eventstore.StoreUnavailableException;

/** Waits for an answer of the server, never for ever, and says what it means when none comes. */
final class Waits {
    private final Duration atMost;

    Waits(Duration atMost) {
        this.atMost = atMost;
    }

    Duration atMost() {
        return atMost;
    }

    /** For a question: without an answer nothing has happened. */
    <T> T answer(CompletableFuture<T> question) {
        try {
            return question.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw unavailable(cause(failed));
        } catch (TimeoutException late) {
            throw unavailable(late);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw unavailable(stopping);
        }
    }

    /** For a write: without an answer nobody knows. */
    <T> T outcome(CompletableFuture<T> write) {
        try {
            return write.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw ServerErrors.ofWrite(cause(failed));
        } catch (TimeoutException late) {
            throw unknown(late);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw unknown(stopping);
        }
    }

    private static Throwable cause(ExecutionException failed) {
        return Objects.requireNonNullElse(failed.getCause(), failed);
    }

    static OutcomeUnknownException unknown(Throwable why) {
        return new OutcomeUnknownException("Axon Server did not say whether it kept the events", why);
    }

    static StoreUnavailableException unavailable(Throwable why) {
        return new StoreUnavailableException("Axon Server does not answer just now", why);
    }
}
