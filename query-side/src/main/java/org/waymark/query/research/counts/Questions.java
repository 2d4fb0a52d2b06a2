package org.waymark.query.research.counts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.research.Dimension;
import org.waymark.query.research.counts.CohortDocument.Question;
import org.waymark.query.research.counts.Protected.Counted;

/** What is asked about cohorts, and the answers. */
final class Questions {
    private Questions() {}

    /** Asks which cohorts there are, in order of id: a researcher's own, a supervisor's areas'. */
    @Shows(Fields.FIGURES)
    @OpenTo({Role.SUPERVISOR, Role.RESEARCHER})
    record FindCohorts(@Nullable String cursor, int limit) implements WithinReach {}

    /** The answer. */
    record CohortsFound(List<CohortShown> items, @Nullable String next) {}

    /** One cohort as lists show it. */
    record CohortShown(
            UUID id,
            AccountId definedBy,
            PartialDate definedOn,
            Confidential purpose,
            Set<Area> areas,
            long position,
            int questions) {}

    /** Asks how one cohort stands. */
    @Shows(Fields.FIGURES)
    @OpenTo({Role.SUPERVISOR, Role.RESEARCHER})
    record GetCohort(UUID cohort) implements WithinReach {}

    /** Asks what was ever asked of a cohort, and by whom. */
    @Shows(Fields.FIGURES)
    @OpenTo({Role.SUPERVISOR, Role.RESEARCHER})
    record GetQuestions(UUID cohort) implements WithinReach {}

    /** The answer, in the order in which it was asked. */
    record QuestionsFound(List<Question> items) {}

    /** Asks for the answer to a question that is on record. */
    @Shows(Fields.FIGURES)
    @OpenTo({Role.SUPERVISOR, Role.RESEARCHER})
    record GetAnswer(UUID cohort, UUID question) implements WithinReach {}

    /**
     * The answer.
     *
     * @param dimensions in the order in which values stand in the cells
     * @param people all of the cohort; left out for fewer than five
     * @param cells people left out for fewer than five and for nobody alike
     * @param says in words what there is to know of the figures
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answered(List<Dimension> dimensions, @Nullable Integer people, List<Counted> cells, String says) {}
}
