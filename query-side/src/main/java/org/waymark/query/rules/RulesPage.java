package org.waymark.query.rules;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.events.group.Cadence;
import org.waymark.page.Asking;
import org.waymark.page.Page;

/** The figures that the programme judges by, for whoever sets them, with who set which when. */
@Page
@OpenTo(Role.ADMINISTRATOR)
final class RulesPage {
    private final Asking asking;
    private final Clock clock;

    RulesPage(Asking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    @GetMapping("/settings/rules")
    String show(Model page) {
        page.addAttribute("rules", asking.of(new GetRules(null, null), RulesShown.class));
        page.addAttribute("cadences", Cadence.values());
        page.addAttribute("today", LocalDate.now(clock));
        return "settings/rules";
    }
}
