package org.waymark.page.session;

import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.page.Page;

/** Where somebody starts who asked for nothing else: what they can do here, by role. */
@Page
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR, Role.RESEARCHER, Role.ADMINISTRATOR})
final class HomePage {
    @GetMapping("/")
    String show() {
        return "session/home";
    }
}
