package org.waymark.query;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.GroupFormed;
import org.waymark.events.group.GroupEvent.MeetingRecorded;
import org.waymark.events.group.GroupEvent.MeetingRetracted;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupEvent.PersonLeftGroup;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.Mark;
import org.waymark.events.group.MeetingActivity;
import org.waymark.events.group.MeetingFormat;
import org.waymark.events.group.MembershipId;
import org.waymark.events.group.Schedule;
import org.waymark.events.person.Details;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;
import org.waymark.events.person.Sex;

/** The events most stories of the read models begin with. */
public final class Happening {
    public static final GroupId NANYORAE = new GroupId(new UUID(7, 1));
    public static final GroupId MEHSOG = new GroupId(new UUID(7, 2));
    public static final PersonId LEKU = new PersonId(new UUID(8, 1));
    public static final PersonId NASIRA = new PersonId(new UUID(8, 2));

    private Happening() {}

    public static PartialDate on(String date) {
        return PartialDate.of(date);
    }

    public static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    public static DomainEvent registered(PersonId person, PersonKind kind, String area) {
        return new PersonRegistered(
                person,
                on("2009-01-01"),
                Set.of(kind),
                Area.of(area),
                new Details(person.equals(LEKU) ? "Leku" : "Nasira", Sex.FEMALE, null, null, null));
    }

    public static DomainEvent formed(GroupId group, GroupKind kind, Cadence cadence, String area, String day) {
        return new GroupFormed(
                group, on(day), "Nanyorae", kind, MeetingFormat.FACE_TO_FACE, Schedule.of(cadence), Area.of(area));
    }

    public static MembershipId membership(GroupId group, PersonId person) {
        return new MembershipId(
                new UUID(group.value().getLeastSignificantBits(), person.value().getLeastSignificantBits()));
    }

    public static DomainEvent joined(GroupId group, PersonId person, String day, GroupRole role) {
        return new PersonJoinedGroup(group, on(day), membership(group, person), person, role, null);
    }

    public static DomainEvent left(GroupId group, PersonId person, String day, ExitReason reason) {
        return new PersonLeftGroup(group, on(day), membership(group, person), person, reason);
    }

    public static UUID meeting(GroupId group, String day) {
        return new UUID(group.value().getLeastSignificantBits(), day(day).toEpochDay());
    }

    /** What was recorded of that day is taken back on the first day of 2015. */
    public static DomainEvent retracted(GroupId group, String day, boolean met, PersonId... people) {
        return new MeetingRetracted(
                group,
                on("2015-01-01"),
                meeting(group, day),
                day(day),
                met,
                Set.of(people),
                Confidential.of("wrong date"));
    }

    public static DomainEvent met(GroupId group, String day, Map<PersonId, Mark> marks, @Nullable String note) {
        return new MeetingRecorded(
                group,
                on(day),
                meeting(group, day),
                day(day),
                MeetingFormat.FACE_TO_FACE,
                marks,
                0,
                Set.of(MeetingActivity.SHARING),
                Confidential.ofNullable(note));
    }
}
