package org.waymark.command.wire;

import io.axoniq.axonserver.connector.AxonServerException;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.waymark.command.shared.Delivery;
import org.waymark.eventstore.OutcomeUnknownException;

/**
 * Commands go by way of Axon Server to the node that handles their history. After a reconnect it knows no handlers for a
 * moment; while it is down, what was on its way may have arrived.
 */
final class OverAxonServer implements Delivery {
    private final Duration patience;

    OverAxonServer(Duration patience) {
        this.patience = patience;
    }

    @Override
    public Throwable told(Throwable trouble) {
        return LocalSegment.arrived(trouble).<Throwable>map(Refused::thrown).orElse(trouble);
    }

    @Override
    public boolean mayHaveBeenLost(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoHandlerForCommandException
                    || cause instanceof AxonServerCommandDispatchException
                    || cause instanceof AxonServerException
                    || cause instanceof StatusRuntimeException
                    || cause instanceof OutcomeUnknownException
                    || cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public <T> CompletableFuture<T> inTime(CompletableFuture<T> answer) {
        return answer.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
