package org.waymark.query.retention.table;

import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.OpenTo;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.group.GroupKind;
import org.waymark.events.person.PersonKind;
import org.waymark.page.Asking;
import org.waymark.page.Page;
import org.waymark.page.language.Said;
import org.waymark.query.retention.CurveNames;
import org.waymark.query.retention.cohort.Selection;
import org.waymark.query.retention.cohort.Selection.Clock;
import org.waymark.query.retention.cohort.Selection.Leaving;
import org.waymark.query.retention.cohort.Selection.Spells;
import org.waymark.web.Problem;

/** The cohort table on a page, and as numbers to take along. */
@Page
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR, Role.RESEARCHER})
final class CohortTablePage {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Asking asking;

    CohortTablePage(Asking asking) {
        this.asking = asking;
    }

    @GetMapping("/retention/cohorts")
    String show(
            @RequestParam(defaultValue = "QUARTER") Rows rows,
            @RequestParam(defaultValue = "JOINING") Clock clock,
            @RequestParam(defaultValue = "EXIT") Leaving leaving,
            @RequestParam(required = false) @Nullable PersonKind kind,
            @RequestParam(required = false) @Nullable GroupKind groupKind,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String cutOff,
            Model page) {
        var selection = selection(clock, leaving, kind, groupKind, area, cutOff);
        page.addAttribute("chosen", selection);
        page.addAttribute("area", area);
        page.addAttribute("cutOff", cutOff);
        page.addAttribute("table", asking.of(new GetCohortTable(selection, rows), CohortTable.class));
        page.addAttribute("names", new CurveNames(Said.in(page), rows.by()));
        page.addAttribute("allRows", Rows.values());
        page.addAttribute("clocks", Clock.values());
        page.addAttribute("leavings", Leaving.values());
        page.addAttribute("kinds", PersonKind.values());
        page.addAttribute("groupKinds", GroupKind.values());
        return "retention/cohorts";
    }

    @GetMapping("/retention/cohorts/table.csv")
    ResponseEntity<String> numbers(
            @RequestParam(defaultValue = "QUARTER") Rows rows,
            @RequestParam(defaultValue = "JOINING") Clock clock,
            @RequestParam(defaultValue = "EXIT") Leaving leaving,
            @RequestParam(required = false) @Nullable PersonKind kind,
            @RequestParam(required = false) @Nullable GroupKind groupKind,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String cutOff) {
        var selection = selection(clock, leaving, kind, groupKind, area, cutOff);
        var table = asking.of(new GetCohortTable(selection, rows), CohortTable.class);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cohorts.csv\"")
                .body(CohortSheet.csv(table));
    }

    private static Selection selection(
            Clock clock,
            Leaving leaving,
            @Nullable PersonKind kind,
            @Nullable GroupKind groupKind,
            String area,
            String cutOff) {
        var day = read(cutOff, PartialDate::day, "Write the last day as 2014-12-31, or leave it empty.");
        var where = read(area, Area::of, "Write the area as a path like GH/Northern, or leave it empty.");
        return new Selection(clock, leaving, Spells.FIRST, where, null, groupKind, kind, null, day);
    }

    private static <T> @Nullable T read(String text, Function<String, T> reader, String otherwise) {
        try {
            return text.isBlank() ? null : reader.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "INVALID_PARAMETER", otherwise)
                    .thrown();
        }
    }
}
