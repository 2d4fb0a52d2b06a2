package org.waymark.command.livelihood;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.command.shared.DatedCommand;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Shape;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.group.GroupId;
import org.waymark.events.livelihood.IncomeBand;
import org.waymark.events.livelihood.LivelihoodEndReason;
import org.waymark.events.livelihood.LivelihoodKind;
import org.waymark.events.person.PersonId;

/** What may be asked about a person's work; Livelihood decides. */
@OpenTo(Role.CASE_WORKER)
public sealed interface LivelihoodCommand extends DatedCommand {
    int HOURS_A_WEEK = 168;

    PersonId personId();

    @Override
    default Rejection notFound() {
        return Rejection.PERSON_NOT_FOUND;
    }

    record StartLivelihood(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID livelihoodId,
            LivelihoodKind kind,
            @Nullable GroupId withGroup,
            IncomeBand income,
            @Nullable String description)
            implements LivelihoodCommand {
        public StartLivelihood {
            description = Shape.note(description, "description");
        }
    }

    record ChangeLivelihood(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID livelihoodId,
            IncomeBand income,
            @Nullable Integer careHoursReleased)
            implements LivelihoodCommand {
        public ChangeLivelihood {
            if (careHoursReleased != null && (careHoursReleased < 0 || careHoursReleased > HOURS_A_WEEK)) {
                throw Rejection.INVALID_VALUE.because("'careHoursReleased' is hours a week, 0 to " + HOURS_A_WEEK);
            }
        }
    }

    record CompleteTraining(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID livelihoodId,
            @Nullable String course)
            implements LivelihoodCommand {
        public CompleteTraining {
            course = Shape.line(course, "course");
        }
    }

    record EndLivelihood(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID livelihoodId,
            LivelihoodEndReason reason)
            implements LivelihoodCommand {}
}
