package org.waymark.command.group;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.waymark.command.livelihood.Groups;
import org.waymark.events.Area;
import org.waymark.events.group.GroupEvent.GroupFormed;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.MeetingFormat;

/** The real {@link Groups} over a store in memory, for the tests of whatever asks whether a group is there. */
public final class GroupsWith {
    private GroupsWith() {}

    public static Groups formed(GroupId group) {
        var engine = new InMemoryEventStorageEngine();
        engine.appendEvents(new GenericDomainEventMessage<>(
                "Group",
                group.toString(),
                0,
                new GroupFormed(
                        group,
                        Gathering.FORMED,
                        "Nanyorae",
                        GroupKind.MIXED,
                        MeetingFormat.FACE_TO_FACE,
                        Gathering.MONTHLY,
                        Area.of("KE/Laikipia"))));
        return new GroupsOnRecord(
                EmbeddedEventStore.builder().storageEngine(engine).build());
    }
}
