package org.waymark.events.livelihood;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.EventName;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupId;
import org.waymark.events.person.PersonId;

/** A person's spells of productive work. */
public sealed interface LivelihoodEvent extends DomainEvent {
    PersonId personId();

    @Override
    default String subject() {
        return personId().toString();
    }

    @EventName("livelihood.started")
    record LivelihoodStarted(
            PersonId personId,
            PartialDate occurredOn,
            UUID livelihoodId,
            LivelihoodKind kind,
            @Nullable GroupId withGroup,
            IncomeBand income,
            @Nullable Confidential description)
            implements LivelihoodEvent {}

    /** What it brings in now; hours of care a week that it releases, if known. */
    @EventName("livelihood.changed")
    record LivelihoodChanged(
            PersonId personId,
            PartialDate occurredOn,
            UUID livelihoodId,
            IncomeBand income,
            @Nullable Integer careHoursReleased)
            implements LivelihoodEvent {}

    @EventName("livelihood.training-completed")
    record TrainingCompleted(
            PersonId personId,
            PartialDate occurredOn,
            UUID livelihoodId,
            @Nullable Confidential course) implements LivelihoodEvent {}

    @EventName("livelihood.ended")
    record LivelihoodEnded(PersonId personId, PartialDate occurredOn, UUID livelihoodId, LivelihoodEndReason reason)
            implements LivelihoodEvent {}
}
