package org.waymark.command.person;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.command.shared.DatedCommand;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Shape;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.person.CareRelation;
import org.waymark.events.person.PeerTraining;
import org.waymark.events.person.PersonId;

/** What may be asked about who walks with a person; {@link Support} decides. */
@OpenTo(Role.CASE_WORKER)
public sealed interface SupportCommand extends DatedCommand {
    PersonId personId();

    @Override
    default Rejection notFound() {
        return Rejection.PERSON_NOT_FOUND;
    }

    record LinkCarer(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            PersonId carerId,
            CareRelation relation)
            implements SupportCommand {}

    record UnlinkCarer(@TargetAggregateIdentifier PersonId personId, PartialDate occurredOn, PersonId carerId)
            implements SupportCommand {}

    record CompletePeerTraining(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            PeerTraining training,
            @Nullable PartialDate validUntil)
            implements SupportCommand {
        public CompletePeerTraining {
            Shape.inOrder(occurredOn, validUntil, "validUntil");
        }
    }

    record AssignPeerSupporter(
            @TargetAggregateIdentifier PersonId personId, PartialDate occurredOn, PersonId peerSupporterId)
            implements SupportCommand {}

    record EndPeerSupporter(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            PersonId peerSupporterId,
            @Nullable String note)
            implements SupportCommand {
        public EndPeerSupporter {
            note = Shape.note(note, "note");
        }
    }
}
