package org.waymark.command.cohort;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.waymark.access.OpenTo;
import org.waymark.command.shared.DatedCommand;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Shape;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.research.CohortEvent;
import org.waymark.events.research.Dimension;

/** What may be asked of people who are counted for research; {@link Cohort} decides. */
@OpenTo(Role.RESEARCHER)
public sealed interface CohortCommand extends DatedCommand {
    UUID cohortId();

    @TargetAggregateIdentifier
    default String history() {
        return CohortEvent.history(cohortId());
    }

    @Override
    default Rejection notFound() {
        return Rejection.COHORT_NOT_FOUND;
    }

    /** @param areas each with everything below it */
    record DefineCohort(UUID cohortId, PartialDate occurredOn, Confidential purpose, Set<Area> areas)
            implements CohortCommand {
        private static final int MOST_AREAS = 50;

        public DefineCohort {
            purpose = Confidential.of(Shape.purpose(purpose.or("")));
            Shape.entries("areas", areas, MOST_AREAS);
            areas = Collections.unmodifiableSet(new TreeSet<>(Shape.atLeastOne(areas, "areas")));
        }
    }

    /** @param dimensions one to three to count people by, together */
    record AskCohort(UUID cohortId, PartialDate occurredOn, UUID questionId, Set<Dimension> dimensions)
            implements CohortCommand {
        private static final int FINEST = 3;

        public AskCohort {
            Shape.entries("dimensions", dimensions, Dimension.values().length);
            dimensions = Collections.unmodifiableSet(new TreeSet<>(Shape.atLeastOne(dimensions, "dimensions")));
            if (dimensions.size() > FINEST) {
                throw Rejection.QUESTION_TOO_FINE.because(
                        "people are counted by three dimensions at most; ask by fewer, or ask for a release of rows");
            }
        }
    }
}
