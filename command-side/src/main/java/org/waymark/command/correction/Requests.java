package org.waymark.command.correction;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.command.entry.WrittenCommand;
import org.waymark.command.shared.DatedCommand;
import org.waymark.events.Confidential.Known;
import org.waymark.events.correction.CorrectionEvent;
import org.waymark.eventstore.EventLog;
import org.waymark.keys.PersonalKeys;

/** Requests as they stand on record, for those who carry them out and those who see that nothing else is. */
@Component
public final class Requests {
    private final EventLog log;
    private final PersonalKeys keys;

    public Requests(EventLog log, PersonalKeys keys) {
        this.log = log;
        this.keys = keys;
    }

    Optional<Request> find(UUID id) {
        return find(CorrectionEvent.history(id));
    }

    private Optional<Request> find(String history) {
        @Nullable Request request = null;
        for (var recorded : log.unplaced(history)) {
            if (recorded.event() instanceof CorrectionEvent event) {
                request = Request.after(request, event);
            }
        }
        return Optional.ofNullable(request);
    }

    /** Nothing when nobody can read any more what was asked for. */
    Optional<WrittenCommand> correctionOf(Request request) {
        return keys.open(request.requested().correction()) instanceof Known known
                ? Optional.of(new WrittenCommand(
                        Corrected.commandFor(request.requested().kind()), known.text()))
                : Optional.empty();
    }

    /** Whether just this was asked for under that request, of that history, and is approved and not settled. */
    public boolean haveApproved(String request, String history, DatedCommand command) {
        return find(request)
                .filter(one -> one.state() == Request.State.APPROVED)
                .filter(one -> one.about().history().equals(history))
                .flatMap(this::correctionOf)
                .equals(WrittenCommand.of(command));
    }
}
