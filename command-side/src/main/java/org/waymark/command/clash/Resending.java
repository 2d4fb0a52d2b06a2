package org.waymark.command.clash;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.waymark.access.Caller;
import org.waymark.command.clash.ClashCommand.TellResent;
import org.waymark.command.shared.CommandContext;
import org.waymark.command.shared.CommandContext.Errand;
import org.waymark.command.shared.Oversight;
import org.waymark.command.shared.Rejection;
import org.waymark.command.web.RestDoor;
import org.waymark.command.web.RestDoor.Accepted;
import org.waymark.events.PartialDate;
import org.waymark.events.correction.ClashEvent;

/**
 * Sends an entry that was refused once more, mended or as it was: the entry first, then that it is settled. Whoever sends it
 * again with the same key after a power cut goes on where it stopped.
 */
@Component
final class Resending {
    private final RestDoor door;
    private final Clashes clashes;
    private final Oversight oversight;

    Resending(RestDoor door, Clashes clashes, Oversight oversight) {
        this.door = door;
        this.clashes = clashes;
        this.oversight = oversight;
    }

    /** @param changes fields of the entry by their names; null takes one away */
    ResponseEntity<Accepted> resend(
            Caller caller,
            UUID clash,
            PartialDate on,
            Map<String, ? extends @Nullable Object> changes,
            CommandContext context) {
        var told = new TellResent(clash, on, context.commandId());
        var kept = clashes.find(clash)
                .filter(one -> oversight.isWithinReach(caller, one.about()))
                .orElseThrow(told::nothingThere);
        if (!kept.waits() && !kept.wasResentAs(context.commandId())) {
            throw Rejection.CLASH_RESOLVED.because("somebody settled this already; look at the list again");
        }
        var entry = clashes.entryOf(kept)
                .orElseThrow(() -> Rejection.ERASED.because(
                        "this person was erased, and what was entered with them; set the entry aside"));
        door.done(
                entry.read(changes),
                new CommandContext(
                        context.commandId(),
                        context.actor(),
                        context.role(),
                        kept.entry().deviceTime(),
                        context.expectedVersion(),
                        false,
                        new Errand(ClashEvent.history(clash), kept.sentBy())));
        return door.done(told, context.following("resent"));
    }
}
