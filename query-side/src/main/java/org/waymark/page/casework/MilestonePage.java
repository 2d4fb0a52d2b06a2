package org.waymark.page.casework;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.events.correction.CorrectionKind;
import org.waymark.events.person.PersonId;
import org.waymark.page.Page;
import org.waymark.query.personjourney.timeline.TimelineEntry.Kind;
import org.waymark.web.Problem;

/** A milestone that was written down wrongly: corrected or taken back, or asked to be where two have to look. */
@Page
@OpenTo(Role.CASE_WORKER)
final class MilestonePage {
    private final Cases cases;

    MilestonePage(Cases cases) {
        this.cases = cases;
    }

    @GetMapping("/people/{person}/milestones/{milestone}")
    String show(@PathVariable PersonId person, @PathVariable UUID milestone, Model page) {
        var journey = cases.show(person, page);
        var area = journey.summary().area();
        page.addAttribute("id", milestone);
        page.addAttribute(
                "entry",
                journey.timeline().stream()
                        .filter(entry -> entry.kind() == Kind.MILESTONE
                                && milestone.toString().equals(entry.ids().get("milestone")))
                        .findFirst()
                        .orElseThrow(() -> unknown().thrown()));
        page.addAttribute("asks", cases.askFourEyes(CorrectionKind.MILESTONE, area));
        page.addAttribute("asksToTakeBack", cases.askFourEyes(CorrectionKind.MILESTONE_RETRACTION, area));
        return "casework/milestone";
    }

    private static Problem unknown() {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                "MILESTONE_NOT_FOUND",
                "No such milestone of this person is known; look at the person's page.");
    }
}
