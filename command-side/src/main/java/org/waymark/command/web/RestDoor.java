package org.waymark.command.web;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.waymark.command.shared.CommandContext;
import org.waymark.command.shared.CommandDoor;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.DatedCommand;
import org.waymark.command.shared.Receipt;
import org.waymark.command.shared.RefusedEntries;
import org.waymark.eventstore.OutcomeUnknownException;
import org.waymark.web.Headers;

/** The command door as controllers use it: the receipt becomes status, ETag and body. */
@Component
public final class RestDoor {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CommandDoor door;
    private final RefusedEntries refused;

    /** The body of every answer to a command: which thing keeps it, and that thing's version now. */
    public record Accepted(String id, long version) {}

    RestDoor(CommandDoor door, RefusedEntries refused) {
        this.door = door;
        this.refused = refused;
    }

    /** For commands that make a thing: 201, also when it is repeated; the description reads that off the method's own status. */
    public ResponseEntity<Accepted> made(DatedCommand command, CommandContext context) {
        return answer(HttpStatus.CREATED, command, context);
    }

    /** For all other commands: 200. */
    public ResponseEntity<Accepted> done(DatedCommand command, CommandContext context) {
        return answer(HttpStatus.OK, command, context);
    }

    private ResponseEntity<Accepted> answer(HttpStatus status, DatedCommand command, CommandContext context) {
        var receipt = context.keepIfRefused() ? kept(command, context) : await(command, context);
        var answer = ResponseEntity.status(status).eTag("\"" + receipt.version() + "\"");
        if (receipt.repeated()) {
            answer.header(Headers.REPLAYED, "true");
        }
        return answer.body(new Accepted(receipt.id(), receipt.version()));
    }

    private Receipt kept(DatedCommand command, CommandContext context) {
        try {
            var receipt = await(command, context);
            refused.accepted(command, context);
            return receipt;
        } catch (CommandRejected refusal) {
            throw refused.keep(command, context, refusal);
        }
    }

    private Receipt await(DatedCommand command, CommandContext context) {
        try {
            return door.send(command, context).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed);
        } catch (TimeoutException late) {
            throw new OutcomeUnknownException("the store did not answer in time", late);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new OutcomeUnknownException("nobody waits for the store any more", stopping);
        }
    }
}
