package org.waymark.ops.proof;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.events.association.AssociationId;
import org.waymark.events.group.GroupId;
import org.waymark.events.person.PersonId;
import org.waymark.eventstore.proof.bundle.Bundle;

/** The doors to whole histories with their proofs: every event as it is stored, for somebody outside to check. */
@RestController
final class HistoryProofController {
    private final Proofs proofs;

    HistoryProofController(Proofs proofs) {
        this.proofs = proofs;
    }

    @GetMapping("/api/people/{person}/proof")
    Bundle ofPerson(@PathVariable PersonId person) {
        return proofs.history("person", person.toString());
    }

    @GetMapping("/api/groups/{group}/proof")
    Bundle ofGroup(@PathVariable GroupId group) {
        return proofs.history("group", group.toString());
    }

    @GetMapping("/api/associations/{association}/proof")
    Bundle ofAssociation(@PathVariable AssociationId association) {
        return proofs.history("association", association.toString());
    }
}
