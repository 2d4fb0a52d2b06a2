package org.waymark.page.sheet;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.events.group.MeetingActivity;
import org.waymark.events.group.MeetingFormat;
import org.waymark.events.group.NotMetReason;
import org.waymark.events.person.Sex;
import org.waymark.page.Page;
import org.waymark.page.offline.KeptFiles;

/**
 * The sheet without anybody on it, the same for every group and for whoever opens it, so that a phone can keep it as it is;
 * its script asks the interface who was in the group on that day.
 */
@Page
@OpenTo(Role.CASE_WORKER)
final class SheetPage {
    private final KeptFiles files;

    SheetPage(KeptFiles files) {
        this.files = files;
    }

    @GetMapping("/sheet")
    String show(Model page) {
        page.addAttribute("activities", MeetingActivity.values());
        page.addAttribute("formats", MeetingFormat.values());
        page.addAttribute("reasons", NotMetReason.values());
        page.addAttribute("sexes", Sex.values());
        page.addAttribute("modules", files.modules());
        return "sheet/sheet";
    }
}
