package org.waymark.query.audit.correction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.page.Asking;
import org.waymark.page.Page;
import org.waymark.page.language.Said;
import org.waymark.page.names.Naming;
import org.waymark.page.names.Telling;
import org.waymark.web.Problem;

/** What somebody asked to be corrected: what the record says beside what it should say, and the supervisor's answer. */
@Page
@OpenTo(Role.SUPERVISOR)
final class CorrectionsPage {
    private static final int AT_ONCE = 30;
    private static final Problem UNKNOWN = Problem.of(
            HttpStatus.NOT_FOUND,
            "CORRECTION_UNKNOWN",
            "Nothing within your reach was asked for under this id; look at the list of corrections.");

    private final Asking asking;
    private final Naming naming;
    private final Clock clock;

    CorrectionsPage(Asking asking, Naming naming, Clock clock) {
        this.asking = asking;
        this.naming = naming;
        this.clock = clock;
    }

    @GetMapping("/waiting/corrections")
    String list(
            @RequestParam(defaultValue = "false") boolean settled,
            @RequestParam(required = false) @Nullable UUID cursor,
            Model page) {
        var after = cursor == null ? null : cursor.toString();
        var found = asking.of(
                new FindCorrections(settled, null, null, null, null, null, null, after, AT_ONCE),
                CorrectionsFound.class);
        page.addAttribute("settled", settled);
        page.addAttribute("found", found);
        page.addAttribute(
                "names",
                naming.of(
                        found.items().stream().map(CorrectionsFound.Item::personId),
                        found.items().stream().map(CorrectionsFound.Item::groupId)));
        return "waiting/corrections";
    }

    @GetMapping("/waiting/corrections/{request}")
    String show(@PathVariable UUID request, Model page) {
        var shown = asking.of(new GetCorrection(request), CorrectionShown.class, UNKNOWN);
        var names = naming.of(
                Stream.concat(Stream.ofNullable(shown.request().personId()), shown.peopleShown()),
                Stream.ofNullable(shown.request().groupId()));
        page.addAttribute("shown", shown);
        page.addAttribute("item", shown.request());
        page.addAttribute("names", names);
        page.addAttribute("lines", BeforeAfter.of(shown));
        page.addAttribute("today", LocalDate.now(clock));
        page.addAttribute("tell", new Telling(names, Said.in(page)));
        return "waiting/correction";
    }
}
