package org.waymark.page.casework;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.events.correction.CorrectionKind;
import org.waymark.events.group.MembershipId;
import org.waymark.events.person.PersonId;
import org.waymark.page.Page;
import org.waymark.web.Problem;

/** One spell of a person in a group: another role, its end with the reason, facilitator's training, wrong dates. */
@Page
@OpenTo(Role.CASE_WORKER)
final class MembershipPage {
    private final Cases cases;

    MembershipPage(Cases cases) {
        this.cases = cases;
    }

    @GetMapping("/people/{person}/memberships/{membership}")
    String show(@PathVariable PersonId person, @PathVariable MembershipId membership, Model page) {
        var journey = cases.show(person, page);
        var spell = journey.summary().memberships().stream()
                .filter(one -> one.id().equals(membership))
                .findFirst()
                .orElseThrow(() -> unknown().thrown());
        page.addAttribute("spell", spell);
        page.addAttribute(
                "asks",
                cases.askFourEyes(
                        CorrectionKind.MEMBERSHIP_DATES, journey.summary().area()));
        return "casework/membership";
    }

    private static Problem unknown() {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                "MEMBERSHIP_NOT_FOUND",
                "No such membership of this person is known by today; look at the person's page.");
    }
}
