package org.waymark.command.group;

import static org.waymark.command.group.Gathering.AMINA;
import static org.waymark.command.group.Gathering.BARAKA;
import static org.waymark.command.group.Gathering.FIRST;
import static org.waymark.command.group.Gathering.GROUP;
import static org.waymark.command.group.Gathering.MEETING;
import static org.waymark.command.group.Gathering.SECOND;
import static org.waymark.command.group.Gathering.joined;
import static org.waymark.command.group.Gathering.met;
import static org.waymark.command.group.Gathering.on;
import static org.waymark.command.group.Gathering.registered;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.command.group.MeetingCommand.CorrectAttendance;
import org.waymark.command.group.MeetingCommand.RecordMeeting;
import org.waymark.command.group.MembershipCommand.JoinGroup;
import org.waymark.command.group.MembershipCommand.RecordFormerMembership;
import org.waymark.command.group.MembershipCommand.TrainFacilitator;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Confidential;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent;
import org.waymark.events.group.GroupEvent.AttendanceCorrected;
import org.waymark.events.group.GroupEvent.FacilitatorTrained;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.Mark;
import org.waymark.events.group.MeetingFormat;
import org.waymark.events.group.Training;
import org.waymark.events.person.PersonEvent.DuplicateMerged;
import org.waymark.events.person.PersonEvent.MergedAway;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;

/** A group whose member was registered twice: Baraka's record counts as Amina's. */
class SamePersonTest {
    private static final Map<String, Object> SURVIVOR = Map.of("survivor", AMINA.toString());

    @Test
    void a_sheet_that_names_one_person_twice_is_refused() {
        for (var other : List.of(Mark.PRESENT, Mark.ABSENT)) {
            under(AMINA, BARAKA)
                    .refuses(sheet(Map.of(AMINA, Mark.PRESENT, BARAKA, other)), Rejection.SAME_PERSON_TWICE);
            under(AMINA, BARAKA)
                    .refuses(sheet(Map.of(AMINA, other, BARAKA, Mark.PRESENT)), Rejection.SAME_PERSON_TWICE);
        }
        under(BARAKA).refuses(sheet(Map.of(AMINA, Mark.ABSENT, BARAKA, Mark.EXCUSED)), Rejection.SAME_PERSON_TWICE);
    }

    @Test
    void a_mark_is_kept_under_the_id_that_the_roster_has() {
        var kept = met(MEETING, "2014-05-01", Map.of(BARAKA, Mark.PRESENT));
        under(BARAKA).accepts(sheet(Map.of(AMINA, Mark.PRESENT)), kept);
        under(BARAKA).accepts(sheet(Map.of(BARAKA, Mark.PRESENT)), kept);
        under(AMINA)
                .accepts(sheet(Map.of(AMINA, Mark.PRESENT)), met(MEETING, "2014-05-01", Map.of(AMINA, Mark.PRESENT)));
        under(AMINA).refuses(sheet(Map.of(BARAKA, Mark.PRESENT)), Rejection.NOT_ON_ROSTER);
    }

    @Test
    void so_are_corrections_and_training() {
        under(List.of(met(MEETING, "2014-05-01", Map.of(BARAKA, Mark.PRESENT))), BARAKA)
                .accepts(
                        new CorrectAttendance(GROUP, on("2014-06-01"), MEETING, AMINA, Mark.ABSENT, "read again"),
                        new AttendanceCorrected(
                                GROUP,
                                on("2014-06-01"),
                                MEETING,
                                LocalDate.parse("2014-05-01"),
                                BARAKA,
                                Mark.PRESENT,
                                Mark.ABSENT,
                                Confidential.of("read again")));
        under(BARAKA)
                .accepts(
                        new TrainFacilitator(GROUP, on("2014-05-01"), AMINA, Training.ORIENTATION, null),
                        new FacilitatorTrained(GROUP, on("2014-05-01"), BARAKA, Training.ORIENTATION, null));
    }

    @Test
    void nobody_joins_again_under_another_id() {
        under(BARAKA)
                .refuses(
                        new JoinGroup(GROUP, on("2014-06-01"), FIRST, AMINA, GroupRole.MEMBER, null),
                        Rejection.ALREADY_A_MEMBER,
                        Map.of("membershipId", SECOND.toString()));
        under(BARAKA)
                .refuses(
                        new RecordFormerMembership(
                                GROUP,
                                on("2014-04-01"),
                                FIRST,
                                AMINA,
                                GroupRole.MEMBER,
                                null,
                                on("2014-06-01"),
                                ExitReason.WITHDREW),
                        Rejection.ALREADY_A_MEMBER);
        under(AMINA)
                .refuses(
                        new JoinGroup(GROUP, on("2014-06-01"), SECOND, BARAKA, GroupRole.MEMBER, null),
                        Rejection.MERGED_AWAY,
                        SURVIVOR);
    }

    private static Gathering under(PersonId... members) {
        return under(List.of(), members);
    }

    private static Gathering under(List<GroupEvent> then, PersonId... members) {
        var history = new java.util.ArrayList<GroupEvent>();
        for (var member : members) {
            history.add(joined(member.equals(AMINA) ? FIRST : SECOND, member, "2014-03-01"));
        }
        history.addAll(then);
        return Gathering.formed(history.toArray(GroupEvent[]::new))
                .withPeople(
                        registered(AMINA, PersonKind.CARER),
                        registered(BARAKA, PersonKind.CARER),
                        new DuplicateMerged(AMINA, on("2014-04-01"), BARAKA, Confidential.of("the same card")),
                        new MergedAway(BARAKA, on("2014-04-01"), AMINA));
    }

    private static RecordMeeting sheet(Map<PersonId, Mark> marks) {
        return new RecordMeeting(
                GROUP,
                on("2014-05-01"),
                MEETING,
                LocalDate.parse("2014-05-01"),
                MeetingFormat.FACE_TO_FACE,
                marks,
                0,
                Set.of(),
                null);
    }
}
