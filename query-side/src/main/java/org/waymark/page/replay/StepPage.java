package org.waymark.page.replay;

import java.time.LocalDate;
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
import org.waymark.query.audit.replay.GetReplayStep;
import org.waymark.query.audit.replay.ReplayStep;

/** One entry of a history: who wrote it, which rule let them, and what was known before and after. */
@Page
@OpenTo(Role.SUPERVISOR)
final class StepPage {
    private final Asking asking;
    private final Histories histories;

    StepPage(Asking asking, Histories histories) {
        this.asking = asking;
        this.histories = histories;
    }

    @GetMapping("/people/{person}/replay/{step}")
    String person(
            @PathVariable PersonId person,
            @PathVariable int step,
            @RequestParam(required = false) @Nullable LocalDate on,
            Model page) {
        return show(new Whose(Kind.PERSON, person.toString()), step, on, page);
    }

    @GetMapping("/groups/{group}/replay/{step}")
    String group(
            @PathVariable GroupId group,
            @PathVariable int step,
            @RequestParam(required = false) @Nullable LocalDate on,
            Model page) {
        return show(new Whose(Kind.GROUP, group.toString()), step, on, page);
    }

    private String show(Whose whose, int number, @Nullable LocalDate on, Model page) {
        var step = asking.of(
                new GetReplayStep(whose.subject(), Math.max(1, number), on), ReplayStep.class, whose.missing());
        var names = histories.names(whose, step.peopleShown());
        page.addAttribute("whose", whose);
        page.addAttribute("step", step);
        page.addAttribute("names", names);
        page.addAttribute("tell", new Telling(names, Said.in(page)));
        return "replay/step";
    }
}
