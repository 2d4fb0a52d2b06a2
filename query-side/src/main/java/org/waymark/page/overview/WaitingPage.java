package org.waymark.page.overview;

import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.page.Page;

/** Where the way to what waits begins: with corrections. */
@Page
@OpenTo(Role.SUPERVISOR)
final class WaitingPage {
    @GetMapping("/waiting")
    String first() {
        return "redirect:/waiting/corrections";
    }
}
