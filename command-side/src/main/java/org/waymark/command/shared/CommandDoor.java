package org.waymark.command.shared;

import java.util.HashMap;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;
import org.waymark.eventstore.Provenance;

/** The one way in for commands: stamps each with who sends it and what it says. */
@Component
public final class CommandDoor {
    private static final int AGAIN_AT_MOST = 2;

    private final CommandGateway gateway;
    private final Fingerprint fingerprint = new Fingerprint();

    public CommandDoor(CommandGateway gateway) {
        this.gateway = gateway;
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
        return send(new GenericCommandMessage<>(command, metaData), AGAIN_AT_MOST)
                .exceptionallyCompose(trouble -> CompletableFuture.failedFuture(named(trouble, command)));
    }

    /** Another node was faster at the same aggregate: decide again on what it wrote. The command's id keeps this safe. */
    private CompletableFuture<Receipt> send(CommandMessage<?> command, int again) {
        CompletableFuture<Receipt> answer = gateway.send(command);
        return answer.exceptionallyCompose(trouble -> again > 0 && wasOvertaken(trouble)
                ? send(command, again - 1)
                : CompletableFuture.failedFuture(trouble));
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
