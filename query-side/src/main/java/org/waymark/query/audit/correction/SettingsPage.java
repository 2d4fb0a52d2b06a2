package org.waymark.query.audit.correction;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.events.correction.CorrectionKind;
import org.waymark.page.Asking;
import org.waymark.page.Page;

/** What the programme asks of its people, for whoever keeps the accounts: which corrections need a second pair of eyes. */
@Page
@OpenTo(Role.ADMINISTRATOR)
final class SettingsPage {
    private final Asking asking;
    private final Clock clock;

    SettingsPage(Asking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    @GetMapping("/settings")
    String show(Model page) {
        var asked = asking.of(new GetFourEyes(), GetFourEyes.FourEyes.class);
        page.addAttribute("rules", asked.items());
        page.addAttribute("kinds", CorrectionKind.values());
        page.addAttribute("today", LocalDate.now(clock));
        return "settings/four-eyes";
    }
}
