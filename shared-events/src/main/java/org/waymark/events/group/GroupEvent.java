package org.waymark.events.group;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.EventName;
import org.waymark.events.PartialDate;
import org.waymark.events.association.AssociationId;
import org.waymark.events.person.PersonId;

/** Everything that can happen to a self-help group, in the order a reader meets it. */
public sealed interface GroupEvent extends DomainEvent {
    GroupId groupId();

    @Override
    default String subject() {
        return groupId().toString();
    }

    @EventName("group.formed")
    record GroupFormed(
            GroupId groupId,
            PartialDate occurredOn,
            String name,
            GroupKind kind,
            MeetingFormat format,
            Schedule schedule,
            Area area)
            implements GroupEvent {}

    @EventName("group.schedule-changed")
    record ScheduleChanged(GroupId groupId, PartialDate occurredOn, Schedule schedule) implements GroupEvent {}

    @EventName("group.format-changed")
    record FormatChanged(GroupId groupId, PartialDate occurredOn, MeetingFormat format) implements GroupEvent {}

    @EventName("group.phase-changed")
    record PhaseChanged(GroupId groupId, PartialDate occurredOn, GroupPhase phase) implements GroupEvent {}

    @EventName("group.code-of-conduct-adopted")
    record CodeOfConductAdopted(GroupId groupId, PartialDate occurredOn, String version) implements GroupEvent {}

    /** A spell begins; observedFrom is the day recording began when the person was a member before that (left truncation). */
    @EventName("group.person-joined")
    record PersonJoinedGroup(
            GroupId groupId,
            PartialDate occurredOn,
            MembershipId membershipId,
            PersonId personId,
            GroupRole role,
            @Nullable LocalDate observedFrom)
            implements GroupEvent {}

    /** occurredOn is the day of the correction. */
    @EventName("group.membership-dates-corrected")
    record MembershipDatesCorrected(
            GroupId groupId,
            PartialDate occurredOn,
            MembershipId membershipId,
            PersonId personId,
            PartialDate joinedOn,
            @Nullable PartialDate leftOn,
            Confidential reason)
            implements GroupEvent {
        @Override
        public String sealedFor() {
            return personId.toString();
        }
    }

    @EventName("group.person-left")
    record PersonLeftGroup(
            GroupId groupId, PartialDate occurredOn, MembershipId membershipId, PersonId personId, ExitReason reason)
            implements GroupEvent {}

    @EventName("group.role-taken")
    record RoleTaken(
            GroupId groupId, PartialDate occurredOn, MembershipId membershipId, PersonId personId, GroupRole role)
            implements GroupEvent {}

    @EventName("group.facilitator-trained")
    record FacilitatorTrained(
            GroupId groupId,
            PartialDate occurredOn,
            PersonId personId,
            Training training,
            @Nullable PartialDate validUntil)
            implements GroupEvent {}

    /** The sheet of one meeting; people of the roster of that date without a mark were not marked. */
    @EventName("group.meeting-recorded")
    record MeetingRecorded(
            GroupId groupId,
            PartialDate occurredOn,
            UUID meetingId,
            LocalDate heldOn,
            MeetingFormat format,
            Map<PersonId, Mark> marks,
            int visitors,
            Set<MeetingActivity> activities,
            @Nullable Confidential note)
            implements GroupEvent {}

    @EventName("group.did-not-meet")
    record DidNotMeet(
            GroupId groupId, PartialDate occurredOn, UUID meetingId, LocalDate scheduledOn, NotMetReason reason)
            implements GroupEvent {}

    /** occurredOn is the day of the correction. */
    @EventName("group.attendance-corrected")
    record AttendanceCorrected(
            GroupId groupId,
            PartialDate occurredOn,
            UUID meetingId,
            LocalDate heldOn,
            PersonId personId,
            Mark from,
            Mark to,
            Confidential reason)
            implements GroupEvent {
        @Override
        public String sealedFor() {
            return personId.toString();
        }
    }

    /**
     * What was recorded of that day is taken back, as when it belongs to another; occurredOn is the day of the retraction.
     *
     * @param met false when it was recorded that the group did not meet
     * @param people all that the sheet named, as corrected since
     */
    @EventName("group.meeting-retracted")
    record MeetingRetracted(
            GroupId groupId,
            PartialDate occurredOn,
            UUID meetingId,
            LocalDate heldOn,
            boolean met,
            Set<PersonId> people,
            Confidential reason)
            implements GroupEvent {}

    @EventName("group.advocacy-recorded")
    record AdvocacyRecorded(
            GroupId groupId,
            PartialDate occurredOn,
            UUID activityId,
            AdvocacyKind kind,
            int reached,
            @Nullable Confidential note)
            implements GroupEvent {}

    @EventName("group.affiliated")
    record GroupAffiliated(GroupId groupId, PartialDate occurredOn, AssociationId associationId)
            implements GroupEvent {}

    @EventName("group.affiliation-ended")
    record AffiliationEnded(GroupId groupId, PartialDate occurredOn, AssociationId associationId)
            implements GroupEvent {}

    @EventName("group.dissolved")
    record GroupDissolved(GroupId groupId, PartialDate occurredOn, DissolutionReason reason) implements GroupEvent {}
}
