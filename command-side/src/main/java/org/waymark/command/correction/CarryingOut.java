package org.waymark.command.correction;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.waymark.command.correction.CorrectionCommand.ApproveCorrection;
import org.waymark.command.correction.CorrectionCommand.TellOutcome;
import org.waymark.command.correction.Request.State;
import org.waymark.command.entry.WrittenCommand;
import org.waymark.command.shared.CommandContext;
import org.waymark.command.shared.CommandContext.Errand;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.command.web.RestDoor;
import org.waymark.command.web.RestDoor.Accepted;
import org.waymark.events.correction.CorrectionEvent;

/**
 * Approves a request and carries it out, each in its own history: the approval first, so that no two can decide otherwise
 * at once. Every step has an id that follows from the one before, so that whoever sends the approval again after a power cut goes on
 * where it stopped.
 */
@Component
final class CarryingOut {
    private final RestDoor door;
    private final Requests requests;

    CarryingOut(RestDoor door, Requests requests) {
        this.door = door;
        this.requests = requests;
    }

    ResponseEntity<Accepted> approve(ApproveCorrection command, CommandContext context) {
        var answer = door.done(command, context);
        var request = requests.find(command.requestId()).orElseThrow(command::nothingThere);
        if (request.state() == State.APPROVED) {
            answer = door.done(carriedOut(request, command, context), context.following("outcome"));
            request = requests.find(command.requestId()).orElseThrow(command::nothingThere);
        }
        var refused = request.refused();
        if (refused != null) {
            throw Rejection.APPROVED_BUT_REFUSED.because(
                    "it is approved, but cannot be carried out as things are now: " + refused.sentence()
                            + "; it stays in the list: mend that and approve it again, or decline it",
                    Map.of("refusal", refused.code()));
        }
        return answer;
    }

    private TellOutcome carriedOut(Request request, ApproveCorrection approval, CommandContext context) {
        var correction = requests.correctionOf(request).map(WrittenCommand::read);
        if (correction.isEmpty()) {
            return outcome(approval, null, Rejection.ERASED.name(), "nobody can read any more what was asked for");
        }
        var history = CorrectionEvent.history(approval.requestId());
        var onErrand = new CommandContext(
                CommandContext.following(approval.requestId(), "correction"),
                context.actor(),
                context.role(),
                null,
                null,
                false,
                new Errand(history, request.askedBy()));
        try {
            var body = door.done(correction.get(), onErrand).getBody();
            return outcome(approval, body == null ? 0L : body.version(), null, null);
        } catch (CommandRejected refusal) {
            return outcome(approval, null, refusal.rejection().name(), refusal.detail());
        }
    }

    private static TellOutcome outcome(
            ApproveCorrection approval, @Nullable Long version, @Nullable String code, @Nullable String sentence) {
        return new TellOutcome(approval.requestId(), approval.occurredOn(), version, code, sentence);
    }
}
