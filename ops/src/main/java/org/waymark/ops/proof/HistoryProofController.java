package org.waymark.ops.proof;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.Concerns.Kind;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.events.association.AssociationId;
import org.waymark.events.group.GroupId;
import org.waymark.events.person.PersonId;
import org.waymark.eventstore.proof.bundle.Bundle;

/** The doors to whole histories with their proofs: every event as it is stored, for somebody outside to check. */
@RestController
@OpenTo(Role.SUPERVISOR)
final class HistoryProofController {
    private final ProvedHistories histories;

    HistoryProofController(ProvedHistories histories) {
        this.histories = histories;
    }

    @GetMapping("/api/people/{person}/proof")
    Bundle ofPerson(@PathVariable PersonId person) {
        return histories.of(Kind.PERSON, person);
    }

    @GetMapping("/api/groups/{group}/proof")
    Bundle ofGroup(@PathVariable GroupId group) {
        return histories.of(Kind.GROUP, group);
    }

    @GetMapping("/api/associations/{association}/proof")
    Bundle ofAssociation(@PathVariable AssociationId association) {
        return histories.of(Kind.ASSOCIATION, association);
    }
}
