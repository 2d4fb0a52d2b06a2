package org.waymark.query.grouphealth;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.events.group.GroupId;
import org.waymark.page.Asking;
import org.waymark.page.Page;
import org.waymark.query.grouphealth.health.MeetingCount;
import org.waymark.query.grouphealth.health.State;
import org.waymark.web.Problem;

/** The groups and how each is doing; one group with the reasons, who is in it, and what is missing. */
@Page
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
final class GroupPage {
    private static final int AT_ONCE = 30;
    private static final int MEETINGS_DRAWN = 26;
    private static final Problem UNKNOWN = Problem.of(
            HttpStatus.NOT_FOUND,
            "GROUP_NOT_FOUND",
            "No group with this id was formed by today; look for it in the list of groups.");

    private final Asking asking;

    GroupPage(Asking asking) {
        this.asking = asking;
    }

    @GetMapping("/groups")
    String list(
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable GroupId cursor,
            Model page) {
        var after = cursor == null ? null : cursor.toString();
        page.addAttribute("state", state);
        page.addAttribute("states", State.values());
        page.addAttribute(
                "found", asking.of(new FindGroups(null, state, null, null, after, AT_ONCE), GroupsFound.class));
        return "grouphealth/list";
    }

    @GetMapping("/groups/{group}")
    String show(@PathVariable GroupId group, Model page) {
        var answer = asking.of(new GetGroupHealth(group, null, null), GroupHealthAnswer.class, UNKNOWN);
        page.addAttribute("answer", answer);
        page.addAttribute("health", answer.health());
        page.addAttribute("roster", asking.of(new GetRoster(group, null, null), Roster.class, UNKNOWN));
        page.addAttribute("drawn", lastOf(answer.health().meetings()));
        return "grouphealth/group";
    }

    private static List<MeetingCount> lastOf(List<MeetingCount> meetings) {
        return meetings.subList(Math.max(0, meetings.size() - MEETINGS_DRAWN), meetings.size());
    }
}
