package org.waymark.command.group;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import org.waymark.command.livelihood.Groups;
import org.waymark.command.shared.Rejection;
import org.waymark.events.group.GroupEvent;
import org.waymark.events.group.GroupId;

/** Looks groups up in the store: whatever is recorded of a group, the first says that it was formed. */
@Component
final class GroupsOnRecord implements Groups {
    private final EventStore events;

    GroupsOnRecord(EventStore events) {
        this.events = events;
    }

    @Override
    public void requireFormed(GroupId id) {
        var newest = events.readEvents(id.toString());
        if (!newest.hasNext() || !isOfAGroup(newest.next().getPayload())) {
            throw Rejection.GROUP_NOT_FOUND.because(
                    "no group is recorded under the id in 'withGroup'; record first that it was formed, or check the id");
        }
    }

    private static boolean isOfAGroup(Object payload) {
        return payload instanceof GroupEvent || payload instanceof Group;
    }
}
