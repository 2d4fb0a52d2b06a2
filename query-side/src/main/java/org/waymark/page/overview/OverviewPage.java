package org.waymark.page.overview;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.waymark.access.OpenTo;
import org.waymark.events.Area;
import org.waymark.events.access.Role;
import org.waymark.page.Asking;
import org.waymark.page.Page;
import org.waymark.query.grouphealth.FindGroups;
import org.waymark.query.grouphealth.GroupsFound;
import org.waymark.query.grouphealth.GroupsFound.GroupInList;
import org.waymark.query.grouphealth.health.State;
import org.waymark.query.programme.GetProgramme;
import org.waymark.query.programme.Programme;

/** How the supervisor's areas do, in figures and group by group, and what waits for them. */
@Page
@OpenTo(Role.SUPERVISOR)
final class OverviewPage {
    private static final int AT_ONCE = 200;
    private static final int SHOWN_OF_EACH = 12;

    private final Asking asking;

    OverviewPage(Asking asking) {
        this.asking = asking;
    }

    /** The groups in one state: how many, and those shown. */
    record Shelf(State state, int count, List<GroupInList> groups) {}

    @GetMapping("/overview")
    String show(@RequestParam(required = false) @Nullable Area area, Model page) {
        page.addAttribute("area", area);
        page.addAttribute("programme", asking.of(new GetProgramme(area, null, null, null, null), Programme.class));
        page.addAttribute("shelves", shelves(groups(area)));
        page.addAttribute("corrections", asking.of(new CountCorrections(), Waiting.class));
        page.addAttribute("clashes", asking.of(new CountClashes(), Waiting.class));
        page.addAttribute("glass", asking.of(new CountGlass(), Waiting.class));
        return "overview/overview";
    }

    /** Asked for by a script when the page is there: everybody within reach is compared with everybody. */
    @GetMapping("/overview/duplicates")
    @ResponseBody
    @Hidden // a part of the page, not of the interface
    int duplicates() {
        return asking.of(new CountDuplicates(), Waiting.class).count();
    }

    private List<GroupInList> groups(@Nullable Area area) {
        var all = new ArrayList<GroupInList>();
        @Nullable String after = null;
        do {
            var found = asking.of(new FindGroups(area, null, null, null, after, AT_ONCE), GroupsFound.class);
            all.addAll(found.items());
            after = found.next();
        } while (after != null);
        return all;
    }

    /** What needs somebody comes first. */
    private static List<Shelf> shelves(List<GroupInList> groups) {
        Map<State, List<GroupInList>> by = new EnumMap<>(State.class);
        groups.forEach(group ->
                by.computeIfAbsent(group.state(), none -> new ArrayList<>()).add(group));
        return List.of(State.AT_RISK, State.DORMANT, State.FORMING, State.STEADY, State.THRIVING).stream()
                .filter(by::containsKey)
                .map(state -> shelf(state, by.getOrDefault(state, List.of())))
                .toList();
    }

    private static Shelf shelf(State state, List<GroupInList> groups) {
        return new Shelf(
                state, groups.size(), groups.stream().limit(SHOWN_OF_EACH).toList());
    }
}
