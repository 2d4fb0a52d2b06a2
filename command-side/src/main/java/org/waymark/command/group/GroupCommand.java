package org.waymark.command.group;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.waymark.command.shared.ChangesState;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.association.AssociationId;
import org.waymark.events.group.AdvocacyKind;
import org.waymark.events.group.DissolutionReason;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupPhase;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.Mark;
import org.waymark.events.group.MeetingActivity;
import org.waymark.events.group.MeetingFormat;
import org.waymark.events.group.MembershipId;
import org.waymark.events.group.NotMetReason;
import org.waymark.events.group.Schedule;
import org.waymark.events.group.Training;
import org.waymark.events.person.PersonId;

/** What may be asked of a group. A command that can be built is well formed; {@link Group} decides the rest. */
public sealed interface GroupCommand {
    GroupId groupId();

    PartialDate occurredOn();

    record FormGroup(
            @TargetAggregateIdentifier GroupId groupId,
            PartialDate occurredOn,
            String name,
            GroupKind kind,
            MeetingFormat format,
            Schedule schedule,
            Area area)
            implements GroupCommand {}

    record ChangeSchedule(@TargetAggregateIdentifier GroupId groupId, PartialDate occurredOn, Schedule schedule)
            implements GroupCommand, ChangesState {}

    record ChangeFormat(@TargetAggregateIdentifier GroupId groupId, PartialDate occurredOn, MeetingFormat format)
            implements GroupCommand, ChangesState {}

    record ChangePhase(@TargetAggregateIdentifier GroupId groupId, PartialDate occurredOn, GroupPhase phase)
            implements GroupCommand, ChangesState {}

    record AdoptCodeOfConduct(@TargetAggregateIdentifier GroupId groupId, PartialDate occurredOn, String version)
            implements GroupCommand {}

    record JoinGroup(
            @TargetAggregateIdentifier GroupId groupId,
            PartialDate occurredOn,
            MembershipId membershipId,
            PersonId personId,
            GroupRole role,
            @Nullable LocalDate observedFrom)
            implements GroupCommand {}

    record CorrectMembershipDates(
            @TargetAggregateIdentifier GroupId groupId,
            PartialDate occurredOn,
            MembershipId membershipId,
            PartialDate joinedOn,
            @Nullable PartialDate leftOn,
            String reason)
            implements GroupCommand {}

    record LeaveGroup(
            @TargetAggregateIdentifier GroupId groupId,
            PartialDate occurredOn,
            MembershipId membershipId,
            ExitReason reason)
            implements GroupCommand {}

    record TakeRole(
            @TargetAggregateIdentifier GroupId groupId,
            PartialDate occurredOn,
            MembershipId membershipId,
            GroupRole role)
            implements GroupCommand {}

    record TrainFacilitator(
            @TargetAggregateIdentifier GroupId groupId,
            PartialDate occurredOn,
            PersonId personId,
            Training training,
            @Nullable PartialDate validUntil)
            implements GroupCommand {}

    record RecordMeeting(
            @TargetAggregateIdentifier GroupId groupId,
            PartialDate occurredOn,
            UUID meetingId,
            LocalDate heldOn,
            MeetingFormat format,
            Map<PersonId, Mark> marks,
            int visitors,
            Set<MeetingActivity> activities,
            @Nullable String note)
            implements GroupCommand {}

    record RecordDidNotMeet(
            @TargetAggregateIdentifier GroupId groupId,
            PartialDate occurredOn,
            UUID meetingId,
            LocalDate scheduledOn,
            NotMetReason reason)
            implements GroupCommand {}

    record CorrectAttendance(
            @TargetAggregateIdentifier GroupId groupId,
            PartialDate occurredOn,
            UUID meetingId,
            PersonId personId,
            Mark mark,
            String reason)
            implements GroupCommand {}

    record RecordAdvocacy(
            @TargetAggregateIdentifier GroupId groupId,
            PartialDate occurredOn,
            UUID activityId,
            AdvocacyKind kind,
            int reached,
            @Nullable String note)
            implements GroupCommand {}

    record AffiliateWithAssociation(
            @TargetAggregateIdentifier GroupId groupId, PartialDate occurredOn, AssociationId associationId)
            implements GroupCommand {}

    record LeaveAssociation(
            @TargetAggregateIdentifier GroupId groupId, PartialDate occurredOn, AssociationId associationId)
            implements GroupCommand {}

    record DissolveGroup(@TargetAggregateIdentifier GroupId groupId, PartialDate occurredOn, DissolutionReason reason)
            implements GroupCommand, ChangesState {}
}
