package org.waymark.command.recovery;

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
import org.waymark.events.person.PersonId;
import org.waymark.events.recovery.Chime;
import org.waymark.events.recovery.MilestoneDomain;
import org.waymark.events.recovery.SetbackKind;
import org.waymark.events.recovery.Severity;
import org.waymark.events.recovery.Step;

/** What may be asked about a person's recovery; Recovery decides. */
@OpenTo(Role.CASE_WORKER)
public sealed interface RecoveryCommand extends DatedCommand {
    PersonId personId();

    @Override
    default Rejection notFound() {
        return Rejection.PERSON_NOT_FOUND;
    }

    record ReachMilestone(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID milestoneId,
            Step step,
            @Nullable Chime chime,
            @Nullable String note)
            implements RecoveryCommand {
        public ReachMilestone {
            note = Shape.note(note, "note");
            if (chime != null && step.domain() != MilestoneDomain.PERSONAL) {
                throw Rejection.CHIME_NOT_PERSONAL.because(
                        "'chime' tags personal milestones only; choose a personal step or leave it out");
            }
        }
    }

    @OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
    record CorrectMilestone(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID milestoneId,
            Step step,
            PartialDate reachedOn,
            String reason)
            implements RecoveryCommand, CorrectsRecord {
        public CorrectMilestone {
            reason = Shape.reason(reason);
            Shape.inOrder(reachedOn, occurredOn, "occurredOn");
        }
    }

    @OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
    record RetractMilestone(
            @TargetAggregateIdentifier PersonId personId, PartialDate occurredOn, UUID milestoneId, String reason)
            implements RecoveryCommand, CorrectsRecord {
        public RetractMilestone {
            reason = Shape.reason(reason);
        }
    }

    record ReportSetback(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID setbackId,
            SetbackKind kind,
            Severity severity,
            @Nullable String note)
            implements RecoveryCommand {
        public ReportSetback {
            note = Shape.note(note, "note");
        }
    }

    record ResolveSetback(@TargetAggregateIdentifier PersonId personId, PartialDate occurredOn, UUID setbackId)
            implements RecoveryCommand {}

    record SetGoal(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID goalId,
            MilestoneDomain domain,
            @Nullable PartialDate target,
            String goal)
            implements RecoveryCommand {
        public SetGoal {
            goal = Shape.name(goal, "goal");
            Shape.inOrder(occurredOn, target, "target");
        }
    }
}
