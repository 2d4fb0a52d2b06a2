package org.waymark.query.research.counts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.events.research.Dimension;
import org.waymark.page.Asking;
import org.waymark.page.Page;
import org.waymark.query.research.counts.CohortDocument.Question;
import org.waymark.query.research.counts.Questions.Answered;
import org.waymark.query.research.counts.Questions.CohortShown;
import org.waymark.query.research.counts.Questions.CohortsFound;
import org.waymark.query.research.counts.Questions.FindCohorts;
import org.waymark.query.research.counts.Questions.GetAnswer;
import org.waymark.query.research.counts.Questions.GetCohort;
import org.waymark.query.research.counts.Questions.GetQuestions;
import org.waymark.query.research.counts.Questions.QuestionsFound;
import org.waymark.web.ProblemException;

/** Cohorts as a researcher freezes them and asks of them, and as a supervisor looks at what was asked. */
@Page
@RequestMapping("/research/cohorts")
@OpenTo({Role.SUPERVISOR, Role.RESEARCHER})
final class CohortsPage {
    private static final int AT_ONCE = 30;
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Asking asking;
    private final Clock clock;

    CohortsPage(Asking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable UUID cursor, Model page) {
        var after = cursor == null ? null : cursor.toString();
        page.addAttribute("found", asking.of(new FindCohorts(after, AT_ONCE), CohortsFound.class));
        page.addAttribute("today", LocalDate.now(clock));
        return "research/cohorts";
    }

    @GetMapping("/{cohort}")
    String show(@PathVariable UUID cohort, Model page) {
        page.addAttribute("cohort", cohort(cohort));
        page.addAttribute("questions", questions(cohort).items());
        page.addAttribute("dimensions", Dimension.values());
        page.addAttribute("today", LocalDate.now(clock));
        return "research/cohort";
    }

    /** A refusal is an answer too: why there is no figure, and what to ask instead. */
    @GetMapping("/{cohort}/questions/{question}")
    String answer(@PathVariable UUID cohort, @PathVariable UUID question, Model page) {
        page.addAttribute("cohort", cohort(cohort));
        page.addAttribute("question", asked(cohort, question));
        try {
            page.addAttribute("table", CountTable.of(answer(cohort, question)));
        } catch (ProblemException refused) {
            page.addAttribute("refused", refused.problem());
        }
        return "research/counts";
    }

    @GetMapping("/{cohort}/questions/{question}/counts.csv")
    ResponseEntity<String> counts(@PathVariable UUID cohort, @PathVariable UUID question) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"counts.csv\"")
                .body(CountTable.csv(answer(cohort, question)));
    }

    private CohortShown cohort(UUID cohort) {
        return asking.of(new GetCohort(cohort), CohortShown.class, CohortsController.MISSING);
    }

    private QuestionsFound questions(UUID cohort) {
        return asking.of(new GetQuestions(cohort), QuestionsFound.class, CohortsController.MISSING);
    }

    private Question asked(UUID cohort, UUID question) {
        return questions(cohort).items().stream()
                .filter(one -> one.id().equals(question))
                .findFirst()
                .orElseThrow(CohortsController.MISSING::thrown);
    }

    private Answered answer(UUID cohort, UUID question) {
        return asking.of(new GetAnswer(cohort, question), Answered.class, CohortsController.MISSING);
    }
}
