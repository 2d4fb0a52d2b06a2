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

/** One person's mark on one sheet that is wrong: corrected, or asked to be where two have to look. */
@Page
@OpenTo(Role.CASE_WORKER)
final class AttendancePage {
    private final Cases cases;

    AttendancePage(Cases cases) {
        this.cases = cases;
    }

    @GetMapping("/people/{person}/meetings/{meeting}")
    String show(@PathVariable PersonId person, @PathVariable UUID meeting, Model page) {
        var journey = cases.show(person, page);
        page.addAttribute("id", meeting);
        page.addAttribute(
                "entry",
                journey.timeline().stream()
                        .filter(entry -> entry.kind() == Kind.MEETING
                                && meeting.toString().equals(entry.ids().get("meeting")))
                        .findFirst()
                        .orElseThrow(() -> unknown().thrown()));
        page.addAttribute(
                "asks",
                cases.askFourEyes(CorrectionKind.ATTENDANCE, journey.summary().area()));
        return "casework/attendance";
    }

    private static Problem unknown() {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                "MEETING_NOT_FOUND",
                "No sheet of this id names this person; look at the person's page.");
    }
}
