package org.waymark.page.casework;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.events.group.GroupId;
import org.waymark.page.Asking;
import org.waymark.page.Page;
import org.waymark.page.casework.GetSeenVersion.Seen;
import org.waymark.query.grouphealth.GetGroupHealth;
import org.waymark.query.grouphealth.GroupHealthAnswer;
import org.waymark.web.Problem;

/** How a group means to meet and what becomes of it; taking in somebody who is registered; forming a new one. */
@Page
@OpenTo(Role.CASE_WORKER)
final class GroupWaysPage {
    private static final Problem UNKNOWN = Problem.of(
            HttpStatus.NOT_FOUND,
            "GROUP_NOT_FOUND",
            "No group with this id was formed by today; look for it in the list of groups.");

    private final Asking asking;
    private final Cases cases;

    GroupWaysPage(Asking asking, Cases cases) {
        this.asking = asking;
        this.cases = cases;
    }

    @GetMapping("/groups/new")
    String form(Model page) {
        page.addAttribute("choices", Choices.ALL);
        return "casework/new-group";
    }

    @GetMapping("/groups/{group}/ways")
    String ways(@PathVariable GroupId group, Model page) {
        show(group, page);
        return "casework/ways";
    }

    @GetMapping("/groups/{group}/joining")
    String joining(@PathVariable GroupId group, Model page) {
        show(group, page);
        page.addAttribute("name", "");
        return "casework/joining";
    }

    @PostMapping("/groups/{group}/joining")
    String find(@PathVariable GroupId group, @RequestParam(defaultValue = "") String name, Model page) {
        show(group, page);
        cases.find(name, page);
        return "casework/joining";
    }

    private void show(GroupId group, Model page) {
        var seen = asking.maybe(GetSeenVersion.of(group), Seen.class);
        var answer = asking.of(new GetGroupHealth(group, null, null), GroupHealthAnswer.class, UNKNOWN);
        page.addAttribute("health", answer.health());
        page.addAttribute("version", seen.map(Seen::version).orElse(null));
        page.addAttribute("choices", Choices.ALL);
    }
}
