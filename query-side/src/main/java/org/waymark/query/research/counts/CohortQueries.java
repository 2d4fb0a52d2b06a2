package org.waymark.query.research.counts;

import static com.mongodb.client.model.Filters.empty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.waymark.access.Caller;
import org.waymark.events.research.CohortEvent.CohortDefined;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.Page;
import org.waymark.query.projection.ReadModels;
import org.waymark.query.research.counts.CohortDocument.Question;
import org.waymark.query.research.counts.Questions.Answered;
import org.waymark.query.research.counts.Questions.CohortShown;
import org.waymark.query.research.counts.Questions.CohortsFound;
import org.waymark.query.research.counts.Questions.FindCohorts;
import org.waymark.query.research.counts.Questions.GetAnswer;
import org.waymark.query.research.counts.Questions.GetCohort;
import org.waymark.query.research.counts.Questions.GetQuestions;
import org.waymark.query.research.counts.Questions.QuestionsFound;
import org.waymark.web.Problem;

/** Answers what was asked of cohorts, and says what that was. */
@Component
final class CohortQueries {
    private final Documents<CohortDocument> documents;
    private final Census census;

    CohortQueries(ReadModels readModels, CohortFold fold, Census census) {
        documents = readModels.of(fold);
        this.census = census;
    }

    @QueryHandler
    CohortsFound handle(FindCohorts query) {
        var mine = new ArrayList<CohortShown>();
        documents.each(empty(), found -> {
            var after = query.cursor() == null || found.id().compareTo(query.cursor()) > 0;
            if (after && isTheirs(found.state())) {
                mine.add(shown(found.state()));
            }
        });
        mine.sort(Comparator.comparing(one -> one.id().toString()));
        var page = Page.of(
                mine.subList(0, Math.min(mine.size(), query.limit() + 1)),
                query.limit(),
                one -> one.id().toString());
        return new CohortsFound(page.items(), page.next());
    }

    /** Nothing when there is no such cohort within reach. */
    @QueryHandler
    Optional<CohortShown> handle(GetCohort query) {
        return find(query.cohort()).map(CohortQueries::shown);
    }

    /** Nothing when there is no such cohort within reach. */
    @QueryHandler
    Optional<QuestionsFound> handle(GetQuestions query) {
        return find(query.cohort()).map(cohort -> new QuestionsFound(cohort.questions()));
    }

    /** Nothing when there is no such cohort within reach, or nothing was asked under that id. */
    @QueryHandler
    Optional<Answered> handle(GetAnswer query) {
        return find(query.cohort())
                .flatMap(cohort -> cohort.questions().stream()
                        .filter(one -> one.id().equals(query.question()))
                        .findFirst()
                        .map(question -> answer(cohort, question)));
    }

    private Answered answer(CohortDocument cohort, Question question) {
        var defined = Objects.requireNonNull(cohort.defined());
        var counted = census.of(defined, definedBefore(cohort.definedAt()))
                .orElseThrow(() -> refused(
                        "COHORT_OUTDATED",
                        "Somebody who is counted has withdrawn their consent or was erased, so this cohort is counted no more;"
                                + " define another."));
        var cells = counted.by(question.dimensions());
        long told = cells.stream().filter(cell -> cell.people() != null).count();
        if (counted.total() != null && told * 2 < cells.size()) {
            throw refused(
                    "QUESTION_TOO_FINE",
                    "Most of the cells of this answer would be about fewer than five people; ask by fewer dimensions.");
        }
        return new Answered(
                List.copyOf(new TreeSet<>(question.dimensions())),
                counted.total(),
                cells,
                counted.total() == null
                        ? "Nobody, or fewer than five people, are counted, so there is no figure to show."
                        : "Counts are multiples of five, each up to a few people off, and more where many cells are added; what"
                                + " is left out is of fewer than five people, or of nobody.");
    }

    private List<CohortDefined> definedBefore(long position) {
        var before = new ArrayList<CohortDocument>();
        documents.each(empty(), found -> {
            var one = found.state();
            if (one.defined() != null && one.definedAt() < position) {
                before.add(one);
            }
        });
        before.sort(Comparator.comparingLong(CohortDocument::definedAt));
        return before.stream().map(one -> Objects.requireNonNull(one.defined())).toList();
    }

    private Optional<CohortDocument> find(UUID id) {
        return documents.byId(id.toString()).map(Documents.Found::state).filter(CohortQueries::isTheirs);
    }

    private static boolean isTheirs(CohortDocument cohort) {
        var caller = Caller.now();
        var defined = cohort.defined();
        if (defined == null) {
            return false;
        }
        return switch (caller.role()) {
            case OPERATOR -> true;
            case SUPERVISOR -> defined.areas().stream().anyMatch(caller.reach()::touches);
            case RESEARCHER -> defined.by().equals(caller.account());
            case CASE_WORKER, ADMINISTRATOR -> false;
        };
    }

    private static CohortShown shown(CohortDocument cohort) {
        var defined = Objects.requireNonNull(cohort.defined());
        return new CohortShown(
                defined.cohortId(),
                defined.by(),
                defined.occurredOn(),
                defined.purpose(),
                defined.areas(),
                defined.position(),
                cohort.questions().size());
    }

    private static RuntimeException refused(String code, String sentence) {
        return Problem.of(HttpStatus.CONFLICT, code, sentence).thrown();
    }
}
