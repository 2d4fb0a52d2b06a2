package org.waymark.command.group;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.waymark.access.OpenTo;
import org.waymark.command.shared.Shape;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.association.AssociationId;
import org.waymark.events.group.GroupId;

/** What may be asked of a group about the association it belongs to. */
@OpenTo(Role.CASE_WORKER)
public sealed interface AffiliationCommand extends GroupCommand {
    record AffiliateWithAssociation(
            @TargetAggregateIdentifier GroupId groupId, PartialDate occurredOn, AssociationId associationId)
            implements AffiliationCommand {}

    /** A time with an association that is over when it is recorded, so that it can be recorded after a later one. */
    record RecordFormerAffiliation(
            @TargetAggregateIdentifier GroupId groupId,
            PartialDate occurredOn,
            AssociationId associationId,
            PartialDate leftOn)
            implements AffiliationCommand {
        public RecordFormerAffiliation {
            Shape.inOrder(occurredOn, leftOn, "leftOn");
        }

        @Override
        public List<PartialDate> pastDates() {
            return List.of(occurredOn, leftOn);
        }
    }

    record LeaveAssociation(
            @TargetAggregateIdentifier GroupId groupId, PartialDate occurredOn, AssociationId associationId)
            implements AffiliationCommand {}
}
