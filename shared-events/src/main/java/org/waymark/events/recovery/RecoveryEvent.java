package org.waymark.events.recovery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.EventName;
import org.waymark.events.PartialDate;
import org.waymark.events.person.PersonId;

/** The steps and setbacks of one person's recovery. */
public sealed interface RecoveryEvent extends DomainEvent {
    PersonId personId();

    @Override
    default String subject() {
        return personId().toString();
    }

    @EventName("recovery.milestone-reached")
    record MilestoneReached(
            PersonId personId,
            PartialDate occurredOn,
            UUID milestoneId,
            Step step,
            @Nullable Chime chime,
            @Nullable Confidential note)
            implements RecoveryEvent {}

    /** What the milestone should have said; occurredOn is the day of the correction. */
    @EventName("recovery.milestone-corrected")
    record MilestoneCorrected(
            PersonId personId,
            PartialDate occurredOn,
            UUID milestoneId,
            Step step,
            PartialDate reachedOn,
            Confidential reason)
            implements RecoveryEvent {}

    /** It was not so after all; occurredOn is the day of the retraction. */
    @EventName("recovery.milestone-retracted")
    record MilestoneRetracted(PersonId personId, PartialDate occurredOn, UUID milestoneId, Confidential reason)
            implements RecoveryEvent {}

    @EventName("recovery.setback-reported")
    record SetbackReported(
            PersonId personId,
            PartialDate occurredOn,
            UUID setbackId,
            SetbackKind kind,
            Severity severity,
            @Nullable Confidential note)
            implements RecoveryEvent {}

    @EventName("recovery.setback-resolved")
    record SetbackResolved(PersonId personId, PartialDate occurredOn, UUID setbackId) implements RecoveryEvent {}

    @EventName("recovery.goal-set")
    record GoalSet(
            PersonId personId,
            PartialDate occurredOn,
            UUID goalId,
            MilestoneDomain domain,
            @Nullable PartialDate target,
            Confidential goal)
            implements RecoveryEvent {}
}
