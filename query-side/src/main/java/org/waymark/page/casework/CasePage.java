package org.waymark.page.casework;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.events.correction.CorrectionKind;
import org.waymark.events.person.PersonId;
import org.waymark.page.Page;
import org.waymark.query.personjourney.Journey;
import org.waymark.query.personjourney.known.Standing;
import org.waymark.query.personjourney.timeline.TimelineEntry;
import org.waymark.query.personjourney.timeline.TimelineEntry.Kind;

/** The papers of one person's case: who they are and where they live, consent, carers, care elsewhere, plans, the case itself. */
@Page
@OpenTo(Role.CASE_WORKER)
final class CasePage {
    private final Cases cases;

    CasePage(Cases cases) {
        this.cases = cases;
    }

    @GetMapping("/people/{person}/case")
    String show(@PathVariable PersonId person, Model page) {
        return shown(person, null, page);
    }

    /** Looks for whoever cares for the person, or walks with them. */
    @PostMapping("/people/{person}/case")
    String find(@PathVariable PersonId person, @RequestParam(defaultValue = "") String name, Model page) {
        return shown(person, name, page);
    }

    private String shown(PersonId person, @Nullable String name, Model page) {
        var journey = cases.show(person, page);
        cases.find(name, page);
        page.addAttribute(
                "asks",
                cases.askFourEyes(CorrectionKind.REGISTRATION, journey.summary().area()));
        page.addAttribute("admissions", openAdmissions(journey));
        page.addAttribute("agreed", plans(journey));
        return "casework/case";
    }

    private static List<TimelineEntry> openAdmissions(Journey journey) {
        return journey.timeline().stream()
                .filter(entry -> entry.kind() == Kind.ADMISSION && entry.standing() == Standing.OPEN)
                .toList();
    }

    /** Each plan as it was agreed; reviews name the same plan later. */
    private static List<TimelineEntry> plans(Journey journey) {
        Map<String, TimelineEntry> byPlan = journey.timeline().stream()
                .filter(entry -> entry.kind() == Kind.PLAN && entry.ids().containsKey("plan"))
                .collect(Collectors.toMap(
                        entry -> entry.ids().getOrDefault("plan", ""), entry -> entry, (agreed, reviewed) -> agreed));
        return journey.timeline().stream().filter(byPlan::containsValue).toList();
    }
}
