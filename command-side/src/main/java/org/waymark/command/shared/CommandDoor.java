package org.waymark.command.shared;

import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waymark.eventstore.OutcomeUnknownException;
import org.waymark.eventstore.Provenance;
import org.waymark.watch.TraceParent;
import org.waymark.watch.Watch;

/** The one way in for commands: stamps each with who sends it and what it says. */
@Component
public final class CommandDoor {
    private static final int AGAIN_AT_MOST = 2;

    /** Of a command that may have been lost on its way: shorter than whoever sent it waits. */
    private static final Duration INSISTING = Duration.ofSeconds(25);

    private static final long PAUSE_MS = 500;

    private final CommandGateway gateway;
    private final Watch watch;
    private final Delivery delivery;
    private final Fingerprint fingerprint = new Fingerprint();

    public CommandDoor(CommandGateway gateway, Watch watch, ObjectProvider<Delivery> delivery) {
        this.gateway = gateway;
        this.watch = watch;
        this.delivery = delivery.getIfAvailable(() -> Delivery.HERE);
    }

    /**
     * @return the receipt once the events are durable; fails with {@link CommandRejected} when it is refused
     */
    public CompletableFuture<Receipt> send(Object command, CommandContext context) {
        var metaData = new HashMap<String, Object>();
        metaData.put(Provenance.COMMAND_ID, context.commandId().toString());
        metaData.put(Provenance.ACTOR, context.actor().value());
        metaData.put(Provenance.ROLE, context.role());
        metaData.put(Provenance.FINGERPRINT, fingerprint.of(command));
        if (context.deviceTime() != null) {
            metaData.put(Provenance.DEVICE_TIME, context.deviceTime().toString());
        }
        if (context.errand() != null) {
            metaData.put(Provenance.ASKED_BY, context.errand().askedBy().value());
            metaData.put(Provenance.ON_REQUEST, context.errand().request());
        }
        if (context.expectedVersion() != null) {
            metaData.put(CommandContext.EXPECTED_VERSION, context.expectedVersion());
        }
        var carried = watch.carried();
        if (carried != null) {
            metaData.put(TraceParent.NAME, carried);
        }
        long until = System.nanoTime() + INSISTING.toNanos();
        return send(() -> new GenericCommandMessage<>(command, metaData), AGAIN_AT_MOST, until)
                .exceptionallyCompose(trouble -> CompletableFuture.failedFuture(named(trouble, command)));
    }

    /**
     * Another node was faster at the same aggregate: decide again on what it wrote. Or it may have got lost on its way: send it
     * again for a while. The command's id keeps both safe.
     */
    private CompletableFuture<Receipt> send(Supplier<CommandMessage<?>> command, int again, long until) {
        CompletableFuture<Receipt> answer = gateway.send(command.get());
        return delivery.inTime(answer).exceptionallyCompose(failure -> {
            var trouble = delivery.told(failure);
            if (again > 0 && wasOvertaken(trouble)) {
                return send(command, again - 1, until);
            }
            if (!delivery.mayHaveBeenLost(trouble)) {
                return CompletableFuture.failedFuture(trouble);
            }
            return System.nanoTime() < until
                    ? CompletableFuture.supplyAsync(() -> command, later())
                            .thenCompose(same -> send(same, again, until))
                    : CompletableFuture.failedFuture(
                            new OutcomeUnknownException("it is not known whether the command was handled", trouble));
        });
    }

    private static Executor later() {
        return CompletableFuture.delayedExecutor(PAUSE_MS, TimeUnit.MILLISECONDS);
    }

    private static boolean wasOvertaken(Throwable trouble) {
        return trouble instanceof ConcurrencyException || trouble.getCause() instanceof ConcurrencyException;
    }

    private static Throwable named(Throwable trouble, Object command) {
        if (isOrComesFrom(IncompatibleAggregateException.class, trouble)) {
            return Rejection.ID_TAKEN.because(
                    "the id in the address belongs to something of another kind; use the right id, or a fresh one to make"
                            + " something new");
        }
        if (isOrComesFrom(AggregateNotFoundException.class, trouble) && command instanceof DatedCommand dated) {
            return dated.nothingThere();
        }
        return trouble;
    }

    private static boolean isOrComesFrom(Class<? extends Throwable> kind, Throwable trouble) {
        return kind.isInstance(trouble) || kind.isInstance(trouble.getCause());
    }
}
