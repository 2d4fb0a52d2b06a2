package org.waymark.page.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.Concerns.Kind;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.events.group.GroupId;
import org.waymark.events.person.PersonId;
import org.waymark.page.Asking;
import org.waymark.page.Page;
import org.waymark.page.language.Said;
import org.waymark.page.names.Telling;
import org.waymark.query.audit.replay.Difference;
import org.waymark.query.audit.replay.GetDifference;
import org.waymark.query.projection.KnownAt;

/** What was known on one day beside what was known on another, and which entries made the difference. */
@Page
@OpenTo(Role.SUPERVISOR)
final class DifferencePage {
    private final Asking asking;
    private final Histories histories;

    DifferencePage(Asking asking, Histories histories) {
        this.asking = asking;
        this.histories = histories;
    }

    @GetMapping("/people/{person}/difference")
    String person(
            @PathVariable PersonId person,
            @RequestParam(required = false) @Nullable LocalDate known,
            @RequestParam(required = false) @Nullable LocalDate against,
            Model page) {
        return show(new Whose(Kind.PERSON, person.toString()), known, against, page);
    }

    @GetMapping("/groups/{group}/difference")
    String group(
            @PathVariable GroupId group,
            @RequestParam(required = false) @Nullable LocalDate known,
            @RequestParam(required = false) @Nullable LocalDate against,
            Model page) {
        return show(new Whose(Kind.GROUP, group.toString()), known, against, page);
    }

    /** The days are put in order; left out, they are the last on which something was written down and the one before. */
    private String show(Whose whose, @Nullable LocalDate one, @Nullable LocalDate other, Model page) {
        var days = Walk.of(Walk.By.KNOWN, histories.of(whose), null).days();
        var last = other == null ? days.getLast().day() : other;
        var first = one == null ? before(last, days) : one;
        var known = first.isAfter(last) ? last : first;
        var against = first.isAfter(last) ? first : last;
        var difference = asking.of(
                new GetDifference(whose.subject(), endOf(known), endOf(against), null),
                Difference.class,
                whose.missing());
        var names = histories.names(whose, difference.peopleShown());
        page.addAttribute("whose", whose);
        page.addAttribute("known", known);
        page.addAttribute("against", against);
        page.addAttribute("difference", difference);
        page.addAttribute("names", names);
        page.addAttribute("tell", new Telling(names, Said.in(page)));
        return "replay/difference";
    }

    private static LocalDate before(LocalDate last, List<Walk.Day> days) {
        return days.reversed().stream()
                .map(Walk.Day::day)
                .filter(day -> day.isBefore(last))
                .findFirst()
                .orElse(last.minusDays(1));
    }

    private static Instant endOf(LocalDate day) {
        return Objects.requireNonNull(KnownAt.of(day.toString()));
    }
}
