package org.waymark.command.association;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.waymark.access.OpenTo;
import org.waymark.command.shared.ChangesState;
import org.waymark.command.shared.DatedCommand;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Shape;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.association.AssociationId;

/** What may be asked of an association; {@link Association} decides. */
@OpenTo(Role.CASE_WORKER)
public sealed interface AssociationCommand extends DatedCommand {
    AssociationId associationId();

    @Override
    default Rejection notFound() {
        return Rejection.ASSOCIATION_NOT_FOUND;
    }

    record FormAssociation(
            @TargetAggregateIdentifier AssociationId associationId, PartialDate occurredOn, String name, Area area)
            implements AssociationCommand {
        public FormAssociation {
            name = Shape.name(name, "name");
        }
    }

    record JoinParent(
            @TargetAggregateIdentifier AssociationId associationId, PartialDate occurredOn, AssociationId parentId)
            implements AssociationCommand {}

    record LeaveParent(
            @TargetAggregateIdentifier AssociationId associationId, PartialDate occurredOn, AssociationId parentId)
            implements AssociationCommand {}

    record DissolveAssociation(@TargetAggregateIdentifier AssociationId associationId, PartialDate occurredOn)
            implements AssociationCommand, ChangesState {}
}
