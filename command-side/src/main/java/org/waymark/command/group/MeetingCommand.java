package org.waymark.command.group;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.command.shared.CorrectsRecord;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Shape;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.Mark;
import org.waymark.events.group.MeetingActivity;
import org.waymark.events.group.MeetingFormat;
import org.waymark.events.group.NotMetReason;
import org.waymark.events.person.PersonId;

/** What may be asked of a group about its meetings: the sheet of one, that there was none, and corrections of both. */
@OpenTo(Role.CASE_WORKER)
public sealed interface MeetingCommand extends GroupCommand {
    int MOST_MARKS = 2000;
    int MOST_VISITORS = 1000;

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
            implements MeetingCommand {
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
            implements MeetingCommand {
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
            implements MeetingCommand, CorrectsRecord {
        public CorrectAttendance {
            reason = Shape.reason(reason);
        }
    }

    /** Takes back a sheet, or that the group did not meet; the day is free again for a new id. */
    @OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
    record RetractMeeting(
            @TargetAggregateIdentifier GroupId groupId, PartialDate occurredOn, UUID meetingId, String reason)
            implements MeetingCommand, CorrectsRecord {
        public RetractMeeting {
            reason = Shape.reason(reason);
        }
    }

    private static void requireSameDay(PartialDate occurredOn, LocalDate day, String what) {
        if (!occurredOn.equals(PartialDate.of(day))) {
            throw Rejection.DATES_DISAGREE.because(
                    "'occurredOn' and '" + what + "' are one and the same day; correct one of them");
        }
    }
}
