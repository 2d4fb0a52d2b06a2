package org.waymark.query.access.glass;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.OpenTo;
import org.waymark.events.access.ReviewOutcome;
import org.waymark.events.access.Role;
import org.waymark.page.Asking;
import org.waymark.page.Page;
import org.waymark.page.names.Naming;

/** Who broke the glass, to read whom and why, and what a supervisor thinks of it. */
@Page
@OpenTo(Role.SUPERVISOR)
final class GlassPage {
    private static final int AT_ONCE = 30;

    private final Asking asking;
    private final Naming naming;
    private final Clock clock;

    GlassPage(Asking asking, Naming naming, Clock clock) {
        this.asking = asking;
        this.naming = naming;
        this.clock = clock;
    }

    @GetMapping("/waiting/break-glass")
    String list(
            @RequestParam(defaultValue = "false") boolean settled,
            @RequestParam(required = false) @Nullable UUID cursor,
            Model page) {
        var after = cursor == null ? null : cursor.toString();
        var found = asking.of(new FindBrokenGlass(settled, after, AT_ONCE), GlassFound.class);
        page.addAttribute("settled", settled);
        page.addAttribute("found", found);
        page.addAttribute("outcomes", ReviewOutcome.values());
        page.addAttribute("today", LocalDate.now(clock));
        page.addAttribute("names", naming.of(found.peopleShown(), Stream.empty()));
        return "waiting/glass";
    }
}
