package org.waymark.query.personjourney.exchange;

import org.waymark.access.Concerns;
import org.waymark.access.OpenTo;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.access.Role;
import org.waymark.events.person.PersonId;

/** Asks for a copy of one person's record for another system. */
@Shows(Fields.EXPORT)
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
public record GetPersonBundle(PersonId personId) implements Concerns {
    @Override
    public Subject subject() {
        return new Subject(Kind.PERSON, personId.toString());
    }
}
