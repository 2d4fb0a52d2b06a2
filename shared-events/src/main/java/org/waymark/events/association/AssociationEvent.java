package org.waymark.events.association;

import org.waymark.events.Area;
import org.waymark.events.DomainEvent;
import org.waymark.events.EventName;
import org.waymark.events.PartialDate;

/** Everything that can happen to an association of groups. */
public sealed interface AssociationEvent extends DomainEvent {
    AssociationId associationId();

    @Override
    default String subject() {
        return associationId().toString();
    }

    @EventName("association.formed")
    record AssociationFormed(AssociationId associationId, PartialDate occurredOn, String name, Area area)
            implements AssociationEvent {}

    @EventName("association.parent-joined")
    record ParentJoined(AssociationId associationId, PartialDate occurredOn, AssociationId parentId)
            implements AssociationEvent {}

    @EventName("association.parent-left")
    record ParentLeft(AssociationId associationId, PartialDate occurredOn, AssociationId parentId)
            implements AssociationEvent {}

    @EventName("association.dissolved")
    record AssociationDissolved(AssociationId associationId, PartialDate occurredOn) implements AssociationEvent {}
}
