package org.waymark.command.clash;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import org.waymark.command.clash.ClashCommand.KeepEntry;
import org.waymark.command.clash.ClashCommand.TellAccepted;
import org.waymark.command.entry.Subjects;
import org.waymark.command.entry.WrittenCommand;
import org.waymark.command.shared.CommandContext;
import org.waymark.command.shared.CommandDoor;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.DatedCommand;
import org.waymark.command.shared.RefusedEntries;
import org.waymark.command.shared.Rejection;
import org.waymark.eventstore.OutcomeUnknownException;

/**
 * Keeps refused entries as clashes. Not those about somebody who may not be written about: who was erased, who withdrew
 * consent, who is not on record or not within the sender's reach; and not those that only lack something of the protocol.
 */
@Component
final class KeptEntries implements RefusedEntries {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Set<Rejection> NOT_KEPT = Set.of(
            Rejection.COMMAND_ID_REUSED,
            Rejection.CONSENT_WITHDRAWN,
            Rejection.ERASED,
            Rejection.OUTSIDE_YOUR_REACH,
            Rejection.PERSON_NOT_FOUND,
            Rejection.VERSION_REQUIRED);

    private final CommandDoor door;
    private final Subjects subjects;
    private final Clashes clashes;

    KeptEntries(CommandDoor door, Subjects subjects, Clashes clashes) {
        this.door = door;
        this.subjects = subjects;
        this.clashes = clashes;
    }

    @Override
    public CommandRejected keep(DatedCommand command, CommandContext context, CommandRejected refusal) {
        var written = WrittenCommand.of(command);
        if (written.isEmpty() || NOT_KEPT.contains(refusal.rejection())) {
            return refusal;
        }
        var code = refusal.rejection().name();
        var keep = new KeepEntry(
                context.commandId(),
                command.occurredOn(),
                subjects.of(command),
                written.get().name(),
                written.get().json(),
                code,
                refusal.detail(),
                context.deviceTime());
        try {
            send(keep, context.following("kept " + code));
            return refusal.with("clash", context.commandId().toString());
        } catch (CommandRejected notKept) {
            return notKept.rejection() == Rejection.COMMAND_ID_REUSED ? notKept : refusal;
        }
    }

    @Override
    public void accepted(DatedCommand command, CommandContext context) {
        if (clashes.has(context.commandId())) {
            try {
                send(new TellAccepted(context.commandId(), command.occurredOn()), context.following("accepted"));
            } catch (CommandRejected somebodyElses) {
                // the id of the command stands for a clash of another: that one waits on
            }
        }
    }

    private void send(ClashCommand command, CommandContext context) {
        try {
            door.send(command, context)
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof TimeoutException late) { // it is sent again, and kept then if it was not
                throw new OutcomeUnknownException("the store did not answer in time", late);
            }
            throw failed.getCause() instanceof RuntimeException known ? known : failed;
        }
    }
}
