package org.waymark.command.correction;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.command.shared.CorrectsRecord;
import org.waymark.command.shared.DatedCommand;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Shape;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.correction.CorrectionEvent;
import org.waymark.events.correction.CorrectionReason;

/** What may be asked of a request for a correction; {@link CorrectionRequest} decides. */
@OpenTo(Role.SUPERVISOR)
public sealed interface CorrectionCommand extends DatedCommand {
    UUID requestId();

    @TargetAggregateIdentifier
    default String history() {
        return CorrectionEvent.history(requestId());
    }

    @Override
    default Rejection notFound() {
        return Rejection.CORRECTION_NOT_FOUND;
    }

    /** @param correction what shall be carried out once somebody else has approved it */
    @OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
    record RequestCorrection(UUID requestId, PartialDate occurredOn, CorrectionReason reason, CorrectsRecord correction)
            implements CorrectionCommand {}

    record ApproveCorrection(UUID requestId, PartialDate occurredOn) implements CorrectionCommand {}

    record DeclineCorrection(UUID requestId, PartialDate occurredOn, String reason) implements CorrectionCommand {
        public DeclineCorrection {
            reason = Shape.reason(reason);
        }
    }

    @OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
    record WithdrawCorrection(UUID requestId, PartialDate occurredOn) implements CorrectionCommand {}

    /**
     * What came of a correction that was approved; sent by the program, by no door.
     *
     * @param version where it stands now; null when it was refused
     * @param code why it was refused, and in which words; null when it stands
     */
    record TellOutcome(
            UUID requestId,
            PartialDate occurredOn,
            @Nullable Long version,
            @Nullable String code,
            @Nullable String sentence)
            implements CorrectionCommand {}
}
