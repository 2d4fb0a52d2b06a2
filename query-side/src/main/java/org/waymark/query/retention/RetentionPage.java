package org.waymark.query.retention;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.access.OpenTo;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupRole;
import org.waymark.events.person.PersonKind;
import org.waymark.page.Asking;
import org.waymark.page.Page;
import org.waymark.page.language.Said;
import org.waymark.query.retention.cohort.By;
import org.waymark.query.retention.cohort.Selection;
import org.waymark.query.retention.cohort.Selection.Clock;
import org.waymark.query.retention.cohort.Selection.Leaving;
import org.waymark.query.retention.cohort.Selection.Spells;
import org.waymark.statistics.Confidence;
import org.waymark.web.Problem;

/** The page on which somebody looks into how long people stay: figure, table and numbers to take along. */
@Page
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR, Role.RESEARCHER})
final class RetentionPage {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Asking asking;

    RetentionPage(Asking asking) {
        this.asking = asking;
    }

    /**
     * What somebody chose.
     *
     * @param area as written; empty for everywhere
     * @param cutOff as written; empty for the last day sheets are complete for
     */
    record Choice(
            Clock clock,
            Leaving leaving,
            @Nullable By by,
            @Nullable PersonKind kind,
            @Nullable GroupKind groupKind,
            @Nullable GroupRole role,
            String area,
            String cutOff) {

        GetRetention question() {
            var day = read(cutOff, PartialDate::day, "Write the last day as 2014-12-31, or leave it empty.");
            var where = read(area, Area::of, "Write the area as a path like GH/Northern, or leave it empty.");
            var selection = new Selection(clock, leaving, Spells.FIRST, where, null, groupKind, kind, role, day);
            return new GetRetention(selection, by, null, Confidence.Scale.LOG_LOG, GetRetention.USUAL_HORIZON, null);
        }

        private static <T> @Nullable T read(String text, Function<String, T> reader, String otherwise) {
            try {
                return text.isBlank() ? null : reader.apply(text.strip());
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                throw Problem.of(HttpStatus.BAD_REQUEST, "INVALID_PARAMETER", otherwise)
                        .thrown();
            }
        }

        /** The same question as the interface is asked it. */
        public String address() {
            var all = new LinkedHashMap<String, @Nullable Object>();
            all.put("clock", clock);
            all.put("leaving", leaving);
            all.put("by", by);
            all.put("kind", kind);
            all.put("groupKind", groupKind);
            all.put("role", role);
            all.put("area", area.isBlank() ? null : area.strip());
            all.put("cutOff", cutOff.isBlank() ? null : cutOff);
            var address = UriComponentsBuilder.newInstance();
            all.forEach((name, value) -> {
                if (value != null) {
                    address.queryParam(name, "{" + name + "}");
                }
            });
            return String.valueOf(address.encode().buildAndExpand(all).getQuery());
        }
    }

    @GetMapping("/retention")
    String show(
            @RequestParam(defaultValue = "JOINING") Clock clock,
            @RequestParam(defaultValue = "EXIT") Leaving leaving,
            @RequestParam(required = false) @Nullable By by,
            @RequestParam(required = false) @Nullable PersonKind kind,
            @RequestParam(required = false) @Nullable GroupKind groupKind,
            @RequestParam(required = false) @Nullable GroupRole role,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String cutOff,
            Model model) {
        var choice = new Choice(clock, leaving, by, kind, groupKind, role, area, cutOff);
        var answer = asking.of(choice.question(), Retention.class);
        model.addAttribute("choice", choice);
        model.addAttribute("answer", answer);
        model.addAttribute("curves", RetentionNumbers.curves(answer));
        model.addAttribute("names", new CurveNames(Said.in(model), by));
        model.addAttribute("lead", new Lead(Said.in(model), answer).sentence());
        model.addAttribute("clocks", Clock.values());
        model.addAttribute("leavings", Leaving.values());
        model.addAttribute("bys", By.values());
        model.addAttribute("kinds", PersonKind.values());
        model.addAttribute("groupKinds", GroupKind.values());
        model.addAttribute("roles", GroupRole.values());
        return "retention/explorer";
    }

    @GetMapping("/retention/numbers.csv")
    ResponseEntity<String> numbers(
            @RequestParam(defaultValue = "JOINING") Clock clock,
            @RequestParam(defaultValue = "EXIT") Leaving leaving,
            @RequestParam(required = false) @Nullable By by,
            @RequestParam(required = false) @Nullable PersonKind kind,
            @RequestParam(required = false) @Nullable GroupKind groupKind,
            @RequestParam(required = false) @Nullable GroupRole role,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String cutOff) {
        var choice = new Choice(clock, leaving, by, kind, groupKind, role, area, cutOff);
        var answer = asking.of(choice.question(), Retention.class);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"retention.csv\"")
                .body(RetentionNumbers.csv(answer));
    }
}
