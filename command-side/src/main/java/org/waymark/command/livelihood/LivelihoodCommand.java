package org.waymark.command.livelihood;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.waymark.command.shared.DatedCommand;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupId;
import org.waymark.events.livelihood.IncomeBand;
import org.waymark.events.livelihood.LivelihoodEndReason;
import org.waymark.events.livelihood.LivelihoodKind;
import org.waymark.events.person.PersonId;

/** What may be asked about a person's work; {@link Livelihood} decides. */
public sealed interface LivelihoodCommand extends DatedCommand {
    PersonId personId();

    record StartLivelihood(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID livelihoodId,
            LivelihoodKind kind,
            @Nullable GroupId withGroup,
            IncomeBand income,
            @Nullable String description)
            implements LivelihoodCommand {}

    record ChangeLivelihood(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID livelihoodId,
            IncomeBand income,
            @Nullable Integer careHoursReleased)
            implements LivelihoodCommand {}

    record CompleteTraining(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID livelihoodId,
            @Nullable String course)
            implements LivelihoodCommand {}

    record EndLivelihood(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID livelihoodId,
            LivelihoodEndReason reason)
            implements LivelihoodCommand {}
}
