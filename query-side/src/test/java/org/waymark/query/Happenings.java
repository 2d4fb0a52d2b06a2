package org.waymark.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.DidNotMeet;
import org.waymark.events.group.GroupEvent.GroupFormed;
import org.waymark.events.group.GroupEvent.MeetingRecorded;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupEvent.PersonLeftGroup;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.Mark;
import org.waymark.events.group.MeetingActivity;
import org.waymark.events.group.MeetingFormat;
import org.waymark.events.group.MembershipId;
import org.waymark.events.group.NotMetReason;
import org.waymark.events.group.Schedule;
import org.waymark.events.person.Details;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;
import org.waymark.events.person.Sex;
import org.waymark.events.recovery.RecoveryEvent.MilestoneReached;
import org.waymark.events.recovery.Step;

/** Says the usual events in few words, for tests; dates as people write them, ids from small numbers. */
public final class Happenings {
    public static final Area NORTH = Area.of("GH/Northern/Tamale");

    private Happenings() {}

    public static PartialDate on(String date) {
        return PartialDate.of(date);
    }

    public static UUID id(int number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }

    public static PersonId person(int number) {
        return new PersonId(id(1_000 + number));
    }

    public static GroupId group(int number) {
        return new GroupId(id(2_000 + number));
    }

    /** One spell of a person; a second one in the same test needs a number of its own. */
    public static MembershipId membership(int number) {
        return new MembershipId(id(3_000 + number));
    }

    public static PersonRegistered registered(PersonId person, String name, String date, PersonKind... kinds) {
        var details = new Details(name, Sex.FEMALE, null, null, null);
        return new PersonRegistered(person, on(date), Set.of(kinds), NORTH, details);
    }

    public static GroupFormed formed(GroupId group, String name, String date, Schedule schedule) {
        return new GroupFormed(group, on(date), name, GroupKind.MIXED, MeetingFormat.FACE_TO_FACE, schedule, NORTH);
    }

    public static PersonJoinedGroup joined(GroupId group, int membership, PersonId person, String date) {
        return joined(group, membership, person, date, GroupRole.MEMBER);
    }

    public static PersonJoinedGroup joined(
            GroupId group, int membership, PersonId person, String date, GroupRole role) {
        return new PersonJoinedGroup(group, on(date), membership(membership), person, role, null);
    }

    public static PersonLeftGroup left(GroupId group, int membership, PersonId person, String date, ExitReason reason) {
        return new PersonLeftGroup(group, on(date), membership(membership), person, reason);
    }

    public static MeetingRecorded met(GroupId group, int sheet, String date, Map<PersonId, Mark> marks) {
        return new MeetingRecorded(
                group,
                on(date),
                id(4_000 + sheet),
                LocalDate.parse(date),
                MeetingFormat.FACE_TO_FACE,
                new TreeMap<>(marks),
                0,
                Set.of(MeetingActivity.SHARING),
                null);
    }

    public static Map<PersonId, Mark> all(List<PersonId> people, Mark mark) {
        return people.stream().collect(Collectors.toMap(person -> person, person -> mark));
    }

    public static DidNotMeet didNotMeet(GroupId group, int sheet, String date, NotMetReason reason) {
        return new DidNotMeet(group, on(date), id(4_000 + sheet), LocalDate.parse(date), reason);
    }

    public static MilestoneReached reached(PersonId person, int milestone, Step step, String date) {
        return new MilestoneReached(person, on(date), id(5_000 + milestone), step, null, null);
    }
}
