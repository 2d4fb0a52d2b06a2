package org.waymark.ops.proof;

import java.util.List;
import java.util.Locale;
import org.waymark.access.Concerns.Kind;
import org.waymark.access.Concerns.Subject;
import org.waymark.access.reads.Fields;
import org.waymark.access.web.Known;
import org.waymark.events.person.PersonId;
import org.waymark.eventstore.proof.bundle.Bundle;
import org.waymark.query.access.Whereabouts;
import org.waymark.query.access.Witness;

/** Whole histories with their proofs, for those within whose reach they lie, and written down as read. */
final class ProvedHistories {
    private final Proofs proofs;
    private final Whereabouts whereabouts;
    private final Witness witness;

    ProvedHistories(Proofs proofs, Whereabouts whereabouts, Witness witness) {
        this.proofs = proofs;
        this.whereabouts = whereabouts;
        this.witness = witness;
    }

    /** What lies outside the reach of who asks is answered like what is not there. */
    Bundle of(Kind what, Object id) {
        var subject = new Subject(what, id.toString());
        var kind = what.name().toLowerCase(Locale.ROOT);
        if (!whereabouts.isWithinReach(Known.required(), subject)) {
            throw Proofs.nothingRecorded(kind);
        }
        var bundle = proofs.history(kind, subject.id());
        if (what == Kind.PERSON) {
            witness.shown(Known.required(), List.of(PersonId.of(subject.id())), Fields.PROOF, "GetProof");
        }
        return bundle;
    }
}
