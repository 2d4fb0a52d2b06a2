package org.waymark.ops.proof;

import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.Concerns.Kind;
import org.waymark.access.Concerns.Subject;
import org.waymark.access.OpenTo;
import org.waymark.access.reads.Fields;
import org.waymark.access.web.Known;
import org.waymark.events.access.Role;
import org.waymark.events.association.AssociationId;
import org.waymark.events.group.GroupId;
import org.waymark.events.person.PersonId;
import org.waymark.eventstore.proof.bundle.Bundle;
import org.waymark.query.access.Whereabouts;
import org.waymark.query.access.Witness;

/** The doors to whole histories with their proofs: every event as it is stored, for somebody outside to check. */
@RestController
@OpenTo(Role.SUPERVISOR)
final class HistoryProofController {
    private final Proofs proofs;
    private final Whereabouts whereabouts;
    private final Witness witness;

    HistoryProofController(Proofs proofs, Whereabouts whereabouts, Witness witness) {
        this.proofs = proofs;
        this.whereabouts = whereabouts;
        this.witness = witness;
    }

    @GetMapping("/api/people/{person}/proof")
    Bundle ofPerson(@PathVariable PersonId person) {
        return history(new Subject(Kind.PERSON, person.toString()));
    }

    @GetMapping("/api/groups/{group}/proof")
    Bundle ofGroup(@PathVariable GroupId group) {
        return history(new Subject(Kind.GROUP, group.toString()));
    }

    @GetMapping("/api/associations/{association}/proof")
    Bundle ofAssociation(@PathVariable AssociationId association) {
        return history(new Subject(Kind.ASSOCIATION, association.toString()));
    }

    /** What lies outside the reach of who asks is answered like what is not there. */
    private Bundle history(Subject subject) {
        var kind = subject.kind().name().toLowerCase(Locale.ROOT);
        if (!whereabouts.isWithinReach(Known.required(), subject)) {
            throw Proofs.nothingRecorded(kind);
        }
        var bundle = proofs.history(kind, subject.id());
        if (subject.kind() == Kind.PERSON) {
            witness.shown(Known.required(), List.of(PersonId.of(subject.id())), Fields.PROOF, "GetProof");
        }
        return bundle;
    }
}
