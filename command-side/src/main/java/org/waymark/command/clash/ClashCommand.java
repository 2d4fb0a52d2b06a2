package org.waymark.command.clash;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.command.shared.DatedCommand;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Shape;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.correction.AsideReason;
import org.waymark.events.correction.ClashEvent;
import org.waymark.events.correction.Concerned;

/** What may be asked about an entry that was refused; {@link Clash} decides. All but setting aside is sent by the program. */
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
public sealed interface ClashCommand extends DatedCommand {
    UUID clashId();

    @TargetAggregateIdentifier
    default String history() {
        return ClashEvent.history(clashId());
    }

    @Override
    default Rejection notFound() {
        return Rejection.CLASH_NOT_FOUND;
    }

    /**
     * @param name which command it was, and json what it said
     * @param code why it was refused, and in which words
     */
    record KeepEntry(
            UUID clashId,
            PartialDate occurredOn,
            Concerned about,
            String name,
            String json,
            String code,
            String sentence,
            @Nullable Instant deviceTime)
            implements ClashCommand {
        /** A day that has not come may be just what was refused. */
        @Override
        public List<PartialDate> pastDates() {
            return List.of();
        }
    }

    record TellResent(UUID clashId, PartialDate occurredOn, UUID commandId) implements ClashCommand {}

    record TellAccepted(UUID clashId, PartialDate occurredOn) implements ClashCommand {}

    @OpenTo(Role.SUPERVISOR)
    record SetEntryAside(
            UUID clashId,
            PartialDate occurredOn,
            AsideReason reason,
            @Nullable String note) implements ClashCommand {
        public SetEntryAside {
            note = Shape.note(note, "note");
            if (reason == AsideReason.OTHER && note == null) {
                throw Rejection.REASON_REQUIRED.because("say in 'note' why it is set aside; whoever sent it will ask");
            }
        }
    }
}
