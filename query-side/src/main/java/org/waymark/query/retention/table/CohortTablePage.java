package org.waymark.query.retention.table;

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
import org.waymark.events.person.PersonKind;
import org.waymark.page.Asking;
import org.waymark.page.Page;
import org.waymark.page.language.Said;
import org.waymark.query.retention.Choice;
import org.waymark.query.retention.CurveNames;
import org.waymark.query.retention.cohort.Selection.Clock;
import org.waymark.query.retention.cohort.Selection.Leaving;

/** The cohort table on a page, and as numbers to take along. */
@Page
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR, Role.RESEARCHER})
final class CohortTablePage {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Asking asking;

    CohortTablePage(Asking asking) {
        this.asking = asking;
    }

    @ModelAttribute("choice")
    Choice chosen(
            @RequestParam(defaultValue = "JOINING") Clock clock,
            @RequestParam(defaultValue = "EXIT") Leaving leaving,
            @RequestParam(required = false) @Nullable PersonKind kind,
            @RequestParam(required = false) @Nullable GroupKind groupKind,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String cutOff) {
        return new Choice(clock, leaving, null, kind, groupKind, null, area, cutOff);
    }

    @GetMapping("/retention/cohorts")
    String show(
            @RequestParam(defaultValue = "QUARTER") Rows rows,
            @ModelAttribute(name = "choice", binding = false) Choice choice,
            Model page) {
        Choice.offer(page);
        page.addAttribute("table", asking.of(new GetCohortTable(choice.selection(), rows), CohortTable.class));
        page.addAttribute("names", new CurveNames(Said.in(page), rows.by()));
        page.addAttribute("allRows", Rows.values());
        return "retention/cohorts";
    }

    @GetMapping("/retention/cohorts/table.csv")
    ResponseEntity<String> numbers(
            @RequestParam(defaultValue = "QUARTER") Rows rows,
            @ModelAttribute(name = "choice", binding = false) Choice choice) {
        var table = asking.of(new GetCohortTable(choice.selection(), rows), CohortTable.class);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cohorts.csv\"")
                .body(CohortSheet.csv(table));
    }
}
