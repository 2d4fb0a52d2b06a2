package org.waymark.page.backups;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.page.Page;

/** Whether there is a backup that somebody may rely on, for whoever keeps the accounts. */
@Page
@OpenTo(Role.ADMINISTRATOR)
final class BackupsPage {
    private final ObjectProvider<Backups> backups;

    BackupsPage(ObjectProvider<Backups> backups) {
        this.backups = backups;
    }

    @GetMapping("/backups")
    String show(Model page) {
        var here = backups.getIfAvailable();
        page.addAttribute("standing", here == null ? null : here.standing());
        return "backups/backups";
    }
}
