package org.waymark.query.research.counts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.query.projection.Page;
import org.waymark.query.research.counts.Questions.Answered;
import org.waymark.query.research.counts.Questions.CohortShown;
import org.waymark.query.research.counts.Questions.CohortsFound;
import org.waymark.query.research.counts.Questions.FindCohorts;
import org.waymark.query.research.counts.Questions.GetAnswer;
import org.waymark.query.research.counts.Questions.GetCohort;
import org.waymark.query.research.counts.Questions.GetQuestions;
import org.waymark.query.research.counts.Questions.QuestionsFound;
import org.waymark.web.Problem;

/** The doors to counts, and to the log of what was asked. */
@RestController
@Tag(name = "Research")
@OpenTo({Role.SUPERVISOR, Role.RESEARCHER})
final class CohortsController {
    static final Problem MISSING = Problem.of(
            HttpStatus.NOT_FOUND,
            "COHORT_UNKNOWN",
            "Nothing within your reach was defined or asked under this id; look at the list of cohorts.");

    private final QueryGateway queries;

    CohortsController(QueryGateway queries) {
        this.queries = queries;
    }

    @GetMapping("/api/cohorts")
    @Operation(summary = "The cohorts that were frozen: your own, or those of your areas")
    CompletableFuture<CohortsFound> list(
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return queries.query(
                new FindCohorts(cursor == null ? null : cursor.toString(), Page.limit(limit)), CohortsFound.class);
    }

    @GetMapping("/api/cohorts/{cohort}")
    @Operation(summary = "Who froze one cohort, when, where and what for")
    CompletableFuture<CohortShown> show(@PathVariable UUID cohort) {
        return queries.query(new GetCohort(cohort), ResponseTypes.optionalInstanceOf(CohortShown.class))
                .thenApply(CohortsController::orUnknown);
    }

    @GetMapping("/api/cohorts/{cohort}/questions")
    @Operation(summary = "Everything that was asked of a cohort, by whom and when")
    CompletableFuture<QuestionsFound> questions(@PathVariable UUID cohort) {
        return queries.query(new GetQuestions(cohort), ResponseTypes.optionalInstanceOf(QuestionsFound.class))
                .thenApply(CohortsController::orUnknown);
    }

    @GetMapping("/api/cohorts/{cohort}/questions/{question}")
    @Operation(summary = "The answer to a question that was asked: counts, rounded, small ones left out")
    CompletableFuture<Answered> answer(@PathVariable UUID cohort, @PathVariable UUID question) {
        return queries.query(new GetAnswer(cohort, question), ResponseTypes.optionalInstanceOf(Answered.class))
                .thenApply(CohortsController::orUnknown);
    }

    private static <T> T orUnknown(Optional<T> found) {
        return found.orElseThrow(MISSING::thrown);
    }
}
