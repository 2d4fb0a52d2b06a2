package org.waymark.command.group;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.command.shared.ChangesState;
import org.waymark.command.shared.CorrectsRecord;
import org.waymark.command.shared.DatedCommand;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Shape;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
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
@OpenTo(Role.CASE_WORKER)
public sealed interface GroupCommand extends DatedCommand {
    int MOST_MARKS = 2000;
    int MOST_VISITORS = 1000;
    int MOST_REACHED = 1_000_000;

    GroupId groupId();

    @Override
    default Rejection notFound() {
        return Rejection.GROUP_NOT_FOUND;
    }

    record FormGroup(
            @TargetAggregateIdentifier GroupId groupId,
            PartialDate occurredOn,
            String name,
            GroupKind kind,
            MeetingFormat format,
            Schedule schedule,
            Area area)
            implements GroupCommand {
        public FormGroup {
            name = Shape.name(name, "name");
            requireWhole(schedule);
        }
    }

    record ChangeSchedule(@TargetAggregateIdentifier GroupId groupId, PartialDate occurredOn, Schedule schedule)
            implements GroupCommand, ChangesState {
        public ChangeSchedule {
            requireWhole(schedule);
        }
    }

    record ChangeFormat(@TargetAggregateIdentifier GroupId groupId, PartialDate occurredOn, MeetingFormat format)
            implements GroupCommand, ChangesState {}

    record ChangePhase(@TargetAggregateIdentifier GroupId groupId, PartialDate occurredOn, GroupPhase phase)
            implements GroupCommand, ChangesState {}

    record AdoptCodeOfConduct(@TargetAggregateIdentifier GroupId groupId, PartialDate occurredOn, String version)
            implements GroupCommand {
        public AdoptCodeOfConduct {
            version = Shape.name(version, "version");
        }
    }

    record JoinGroup(
            @TargetAggregateIdentifier GroupId groupId,
            PartialDate occurredOn,
            MembershipId membershipId,
            PersonId personId,
            GroupRole role,
            @Nullable LocalDate observedFrom)
            implements GroupCommand {
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
            implements GroupCommand {
        public RecordFormerMembership {
            Shape.inOrder(occurredOn, observedFrom == null ? null : PartialDate.of(observedFrom), "observedFrom");
            Shape.inOrder(occurredOn, leftOn, "leftOn");
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
            implements GroupCommand, CorrectsRecord {
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
            implements GroupCommand {
        public TrainFacilitator {
            Shape.inOrder(occurredOn, validUntil, "validUntil");
        }
    }

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
            implements GroupCommand {
        public RecordMeeting {
            requireSameDay(occurredOn, heldOn, "heldOn");
            Shape.entries("marks", marks.values(), MOST_MARKS);
            Shape.entries("marks", marks.keySet(), MOST_MARKS);
            Shape.within("visitors", visitors, 0, MOST_VISITORS);
            Shape.entries("activities", activities, MeetingActivity.values().length);
            marks = Collections.unmodifiableMap(new TreeMap<>(marks));
            activities = Collections.unmodifiableSet(new TreeSet<>(activities));
            note = Shape.note(note, "note");
        }
    }

    record RecordDidNotMeet(
            @TargetAggregateIdentifier GroupId groupId,
            PartialDate occurredOn,
            UUID meetingId,
            LocalDate scheduledOn,
            NotMetReason reason)
            implements GroupCommand {
        public RecordDidNotMeet {
            requireSameDay(occurredOn, scheduledOn, "scheduledOn");
        }
    }

    @OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
    record CorrectAttendance(
            @TargetAggregateIdentifier GroupId groupId,
            PartialDate occurredOn,
            UUID meetingId,
            PersonId personId,
            Mark mark,
            String reason)
            implements GroupCommand, CorrectsRecord {
        public CorrectAttendance {
            reason = Shape.reason(reason);
        }
    }

    /** Takes back a sheet, or that the group did not meet; the day is free again for a new id. */
    @OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
    record RetractMeeting(
            @TargetAggregateIdentifier GroupId groupId, PartialDate occurredOn, UUID meetingId, String reason)
            implements GroupCommand, CorrectsRecord {
        public RetractMeeting {
            reason = Shape.reason(reason);
        }
    }

    record RecordAdvocacy(
            @TargetAggregateIdentifier GroupId groupId,
            PartialDate occurredOn,
            UUID activityId,
            AdvocacyKind kind,
            int reached,
            @Nullable String note)
            implements GroupCommand {
        public RecordAdvocacy {
            Shape.within("reached", reached, 0, MOST_REACHED);
            note = Shape.note(note, "note");
        }
    }

    record AffiliateWithAssociation(
            @TargetAggregateIdentifier GroupId groupId, PartialDate occurredOn, AssociationId associationId)
            implements GroupCommand {}

    /** A time with an association that is over when it is recorded, so that it can be recorded after a later one. */
    record RecordFormerAffiliation(
            @TargetAggregateIdentifier GroupId groupId,
            PartialDate occurredOn,
            AssociationId associationId,
            PartialDate leftOn)
            implements GroupCommand {
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
            implements GroupCommand {}

    record DissolveGroup(@TargetAggregateIdentifier GroupId groupId, PartialDate occurredOn, DissolutionReason reason)
            implements GroupCommand, ChangesState {}

    /** A schedule without its cadence would be counted by every read model, and none could. */
    @SuppressWarnings("ConstantValue") // Jackson leaves null what the sender left out
    private static void requireWhole(Schedule schedule) {
        if (schedule.cadence() == null) {
            throw Shape.invalid("schedule.cadence", "is missing; say how often the group meets");
        }
        if (schedule.anchor() == null) {
            throw Shape.invalid("schedule.anchor", "is missing; it is NONE when the day hangs on nothing");
        }
    }

    private static void requireSameDay(PartialDate occurredOn, LocalDate day, String what) {
        if (!occurredOn.equals(PartialDate.of(day))) {
            throw Rejection.DATES_DISAGREE.because(
                    "'occurredOn' and '" + what + "' are one and the same day; correct one of them");
        }
    }
}
