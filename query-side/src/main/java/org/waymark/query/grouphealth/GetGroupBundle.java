package org.waymark.query.grouphealth;

import org.waymark.access.Concerns;
import org.waymark.access.OpenTo;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.access.Role;
import org.waymark.events.group.GroupId;

/** Asks for a copy of a group and who is and was in it, for another system. */
@Shows(Fields.EXPORT)
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
record GetGroupBundle(GroupId groupId) implements Concerns {
    @Override
    public Subject subject() {
        return new Subject(Kind.GROUP, groupId.toString());
    }
}
