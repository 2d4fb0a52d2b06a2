package org.waymark.query.research.counts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AccountId;
import org.waymark.events.PartialDate;
import org.waymark.events.research.CohortEvent;
import org.waymark.events.research.CohortEvent.CohortAsked;
import org.waymark.events.research.CohortEvent.CohortDefined;
import org.waymark.events.research.Dimension;

/**
 * One cohort with everything that was asked of it.
 *
 * @param defined null before its first event
 * @param definedAt the position of that event
 */
record CohortDocument(String id, @Nullable CohortDefined defined, long definedAt, List<Question> questions) {
    /** Who asked what, and when. */
    record Question(UUID id, AccountId by, PartialDate on, Set<Dimension> dimensions) {
        Question {
            dimensions = Collections.unmodifiableSet(new TreeSet<>(dimensions));
        }
    }

    static CohortDocument begin(String id) {
        return new CohortDocument(id, null, 0, List.of());
    }

    CohortDocument after(CohortEvent event, long position) {
        return switch (event) {
            case CohortDefined now -> new CohortDocument(id, now, position, questions);
            case CohortAsked asked -> {
                var all = new ArrayList<>(questions);
                all.add(new Question(asked.questionId(), asked.by(), asked.occurredOn(), asked.dimensions()));
                yield new CohortDocument(id, defined, definedAt, List.copyOf(all));
            }
        };
    }
}
