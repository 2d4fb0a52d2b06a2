package org.waymark.page.names;

import java.util.List;
import java.util.Set;
import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.access.Role;
import org.waymark.events.group.GroupId;

/** Asks what groups are called; of those outside the asker's reach nothing is told. */
@Shows(Fields.FIGURES)
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
public record NameGroups(Set<GroupId> groups) implements WithinReach {
    /** The answer. */
    public record Called(List<One> items) {}

    /** A group and its name. */
    public record One(GroupId id, String name) {}
}
