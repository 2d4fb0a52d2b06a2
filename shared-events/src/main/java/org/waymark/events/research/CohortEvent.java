package org.waymark.events.research;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import java.util.UUID;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.EventName;
import org.waymark.events.PartialDate;

/** Who is counted for research, frozen once, and everything that was ever asked of them. */
public sealed interface CohortEvent extends DomainEvent {
    UUID cohortId();

    /** Who did this. */
    AccountId by();

    @Override
    @JsonIgnore
    default String subject() {
        return history(cohortId());
    }

    static String history(UUID cohort) {
        return "cohort:" + cohort;
    }

    /**
     * Everybody who consents, as known at that position, whatever is recorded later.
     *
     * @param areas each with everything below it
     * @param secret what counts are rounded by; the one of the programme's first cohort is used for all, so that asking of many
     *     cohorts tells no more than asking of one
     */
    @EventName("cohort.defined")
    record CohortDefined(
            UUID cohortId,
            PartialDate occurredOn,
            AccountId by,
            Confidential purpose,
            Set<Area> areas,
            long position,
            Confidential secret)
            implements CohortEvent {}

    /** Asked once under this id; the answer is computed and kept nowhere. */
    @EventName("cohort.asked")
    record CohortAsked(UUID cohortId, PartialDate occurredOn, AccountId by, UUID questionId, Set<Dimension> dimensions)
            implements CohortEvent {}
}
