package org.waymark.command.group;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.command.shared.ChangesState;
import org.waymark.command.shared.DatedCommand;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Shape;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.group.AdvocacyKind;
import org.waymark.events.group.DissolutionReason;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupPhase;
import org.waymark.events.group.MeetingFormat;
import org.waymark.events.group.Schedule;

/**
 * What may be asked of a group: here of the group itself, in families of their own about its members, its meetings and where it
 * belongs. A command that can be built is well formed; {@link Group} decides the rest.
 */
@OpenTo(Role.CASE_WORKER)
public sealed interface GroupCommand extends DatedCommand
        permits GroupCommand.FormGroup,
                GroupCommand.ChangeSchedule,
                GroupCommand.ChangeFormat,
                GroupCommand.ChangePhase,
                GroupCommand.AdoptCodeOfConduct,
                GroupCommand.RecordAdvocacy,
                GroupCommand.DissolveGroup,
                MembershipCommand,
                MeetingCommand,
                AffiliationCommand {
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
}
