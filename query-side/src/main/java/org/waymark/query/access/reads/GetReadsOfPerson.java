package org.waymark.query.access.reads;

import org.waymark.access.Concerns;
import org.waymark.access.OpenTo;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.access.Role;
import org.waymark.events.person.PersonId;

/**
 * Asks who read that person, the latest first.
 *
 * @param before only what was read before that position
 */
@Shows(Fields.READS)
@OpenTo(Role.SUPERVISOR)
record GetReadsOfPerson(PersonId personId, long before, int limit) implements Concerns {
    @Override
    public Subject subject() {
        return new Subject(Kind.PERSON, personId.toString());
    }
}
