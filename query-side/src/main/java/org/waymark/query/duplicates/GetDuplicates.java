package org.waymark.query.duplicates;

import org.waymark.access.Concerns;
import org.waymark.access.OpenTo;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.access.Role;
import org.waymark.events.person.PersonId;

/** Asks who may be the same as somebody registered. */
@Shows(Fields.IDENTITY)
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
public record GetDuplicates(PersonId personId) implements Concerns {
    @Override
    public Subject subject() {
        return new Subject(Kind.PERSON, personId.toString());
    }
}
