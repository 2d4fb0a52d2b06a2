package org.waymark.page.casework;

import org.waymark.access.Concerns;
import org.waymark.access.OpenTo;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.access.Role;
import org.waymark.events.group.GroupId;
import org.waymark.events.person.PersonId;

/** Asks which version of a person's case or of a group the read models show: what a change of state is made on. */
@Shows(Fields.FIGURES)
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
record GetSeenVersion(Subject subject) implements Concerns {
    /** The answer. */
    record Seen(long version) {}

    static GetSeenVersion of(PersonId person) {
        return new GetSeenVersion(new Subject(Kind.PERSON, person.toString()));
    }

    static GetSeenVersion of(GroupId group) {
        return new GetSeenVersion(new Subject(Kind.GROUP, group.toString()));
    }
}
