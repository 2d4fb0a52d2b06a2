package org.waymark.query.retention;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupRole;
import org.waymark.events.person.PersonKind;
import org.waymark.page.Asking;
import org.waymark.page.Page;
import org.waymark.page.language.Said;
import org.waymark.query.retention.cohort.By;
import org.waymark.query.retention.cohort.Selection.Clock;
import org.waymark.query.retention.cohort.Selection.Leaving;

/** The page on which somebody looks into how long people stay: figure, table and numbers to take along. */
@Page
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR, Role.RESEARCHER})
final class RetentionPage {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Asking asking;

    RetentionPage(Asking asking) {
        this.asking = asking;
    }

    @ModelAttribute("choice")
    Choice chosen(
            @RequestParam(defaultValue = "JOINING") Clock clock,
            @RequestParam(defaultValue = "EXIT") Leaving leaving,
            @RequestParam(required = false) @Nullable By by,
            @RequestParam(required = false) @Nullable PersonKind kind,
            @RequestParam(required = false) @Nullable GroupKind groupKind,
            @RequestParam(required = false) @Nullable GroupRole role,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String cutOff) {
        return new Choice(clock, leaving, by, kind, groupKind, role, area, cutOff);
    }

    @GetMapping("/retention")
    String show(@ModelAttribute(name = "choice", binding = false) Choice choice, Model model) {
        var answer = asking.of(choice.question(), Retention.class);
        Choice.offer(model);
        model.addAttribute("answer", answer);
        model.addAttribute("curves", RetentionNumbers.curves(answer));
        model.addAttribute("names", new CurveNames(Said.in(model), choice.by()));
        model.addAttribute("lead", new Lead(Said.in(model), answer).sentence());
        model.addAttribute("bys", By.values());
        model.addAttribute("roles", GroupRole.values());
        return "retention/explorer";
    }

    @GetMapping("/retention/numbers.csv")
    ResponseEntity<String> numbers(@ModelAttribute(name = "choice", binding = false) Choice choice) {
        var answer = asking.of(choice.question(), Retention.class);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"retention.csv\"")
                .body(RetentionNumbers.csv(answer));
    }
}
