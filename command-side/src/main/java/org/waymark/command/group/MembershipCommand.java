package org.waymark.command.group;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.command.shared.CorrectsRecord;
import org.waymark.command.shared.Shape;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.MembershipId;
import org.waymark.events.group.Training;
import org.waymark.events.person.PersonId;

/** What may be asked of a group about who is in it: joining, leaving, the dates of either, roles, training. */
@OpenTo(Role.CASE_WORKER)
public sealed interface MembershipCommand extends GroupCommand {
    record JoinGroup(
            @TargetAggregateIdentifier GroupId groupId,
            PartialDate occurredOn,
            MembershipId membershipId,
            PersonId personId,
            GroupRole role,
            @Nullable LocalDate observedFrom)
            implements MembershipCommand {
        public JoinGroup {
            Shape.inOrder(occurredOn, observedFrom == null ? null : PartialDate.of(observedFrom), "observedFrom");
        }

        @Override
        public List<PartialDate> pastDates() {
            return observedFrom == null ? List.of(occurredOn) : List.of(occurredOn, PartialDate.of(observedFrom));
        }
    }

    /** A spell that is over when it is recorded, so that earlier spells can be recorded after later ones. */
    record RecordFormerMembership(
            @TargetAggregateIdentifier GroupId groupId,
            PartialDate occurredOn,
            MembershipId membershipId,
            PersonId personId,
            GroupRole role,
            @Nullable LocalDate observedFrom,
            PartialDate leftOn,
            ExitReason exitReason)
            implements MembershipCommand {
        public RecordFormerMembership {
            Shape.inOrder(occurredOn, observedFrom == null ? null : PartialDate.of(observedFrom), "observedFrom");
            Shape.inOrder(observedFrom == null ? occurredOn : PartialDate.of(observedFrom), leftOn, "leftOn");
        }

        @Override
        public List<PartialDate> pastDates() {
            return List.of(occurredOn, leftOn);
        }
    }

    @OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
    record CorrectMembershipDates(
            @TargetAggregateIdentifier GroupId groupId,
            PartialDate occurredOn,
            MembershipId membershipId,
            PartialDate joinedOn,
            @Nullable PartialDate leftOn,
            String reason)
            implements MembershipCommand, CorrectsRecord {
        public CorrectMembershipDates {
            reason = Shape.reason(reason);
            Shape.inOrder(joinedOn, leftOn, "leftOn");
        }

        @Override
        public List<PartialDate> pastDates() {
            return leftOn == null ? List.of(occurredOn, joinedOn) : List.of(occurredOn, joinedOn, leftOn);
        }
    }

    record LeaveGroup(
            @TargetAggregateIdentifier GroupId groupId,
            PartialDate occurredOn,
            MembershipId membershipId,
            ExitReason reason)
            implements MembershipCommand {}

    record TakeRole(
            @TargetAggregateIdentifier GroupId groupId,
            PartialDate occurredOn,
            MembershipId membershipId,
            GroupRole role)
            implements MembershipCommand {}

    record TrainFacilitator(
            @TargetAggregateIdentifier GroupId groupId,
            PartialDate occurredOn,
            PersonId personId,
            Training training,
            @Nullable PartialDate validUntil)
            implements MembershipCommand {
        public TrainFacilitator {
            Shape.inOrder(occurredOn, validUntil, "validUntil");
        }
    }
}
