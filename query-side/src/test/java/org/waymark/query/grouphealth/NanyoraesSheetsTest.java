package org.waymark.query.grouphealth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.Happenings.didNotMeet;
import static org.waymark.query.Happenings.id;
import static org.waymark.query.Happenings.joined;
import static org.waymark.query.Happenings.membership;
import static org.waymark.query.Happenings.met;
import static org.waymark.query.Happenings.on;
import static org.waymark.query.Happenings.person;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.events.Confidential;
import org.waymark.events.group.GroupEvent.AttendanceCorrected;
import org.waymark.events.group.GroupEvent.MeetingRetracted;
import org.waymark.events.group.GroupEvent.MembershipDatesCorrected;
import org.waymark.events.group.Mark;
import org.waymark.events.group.NotMetReason;
import org.waymark.events.person.PersonId;
import org.waymark.query.grouphealth.health.MeetingCount;

/** What sheets that come late, are corrected or taken back make of the counts. */
class NanyoraesSheetsTest extends NanyoraesYear {
    @Test
    void a_sheet_of_last_month_that_comes_late_fills_its_month() {
        told.then(met(NANYORAE, 14, "2015-02-05", marks(20)), met(NANYORAE, 13, "2015-01-05", marks(20)));
        assertThat(health("2015-03-20").lastYear().held()).isEqualTo(12);
        assertThat(health("2015-03-20").meetings())
                .extracting(MeetingCount::heldOn)
                .isSorted()
                .hasSize(11);
    }

    @Test
    void a_joining_corrected_later_changes_what_was_expected() {
        assertThat(meeting("2014-02-05").expected()).isEqualTo(26);
        told.then(new MembershipDatesCorrected(
                NANYORAE,
                on("2015-01-02"),
                membership(26),
                person(26),
                on("2014-06-01"),
                null,
                Confidential.of("register read again")));
        assertThat(meeting("2014-02-05").expected()).isEqualTo(25);
        assertThat(meeting("2014-02-05").offRoster()).isEqualTo(1);
        assertThat(meeting("2014-06-05").expected()).isEqualTo(26);
    }

    @Test
    void somebody_on_the_roster_whom_the_sheet_does_not_name_is_not_marked() {
        told.then(joined(NANYORAE, 27, person(27), "2014-12-01"));
        assertThat(meeting("2014-12-05").notMarked()).isEqualTo(1);
        assertThat(meeting("2014-12-05").share()).isEqualTo(20.0 / 27);
        assertThat(meeting("2014-11-05").notMarked()).isZero();
    }

    @Test
    void somebody_who_joined_in_some_month_is_expected_only_where_the_sheet_names_them() {
        told.then(joined(NANYORAE, 27, person(27), "2014-12"));
        assertThat(meeting("2014-12-05").expected()).isEqualTo(26);
        told.then(met(NANYORAE, 30, "2014-12-20", Map.of(person(27), Mark.PRESENT)));
        assertThat(meeting("2014-12-20").expected()).isEqualTo(27);
    }

    @Test
    void a_corrected_mark_changes_one_count() {
        told.then(new AttendanceCorrected(
                NANYORAE,
                on("2014-12-07"),
                id(4_012),
                LocalDate.parse("2014-12-05"),
                person(26),
                Mark.ABSENT,
                Mark.EXCUSED,
                Confidential.of("was ill")));
        assertThat(meeting("2014-12-05").excused()).isEqualTo(1);
        assertThat(meeting("2014-12-05").share()).isEqualTo(20.0 / 25);
    }

    @Test
    void a_sheet_taken_back_leaves_its_month_outstanding_until_the_right_one_comes() {
        told.then(retracted(4_012, "2014-12-05", true));
        assertThat(health("2015-01-10").lastYear().held()).isEqualTo(10);
        assertThat(health("2014-12-31").meetings())
                .noneMatch(meeting -> meeting.heldOn().equals(LocalDate.parse("2014-12-05")));
        told.then(met(NANYORAE, 31, "2014-12-05", marks(13)));
        assertThat(meeting("2014-12-05").share()).isEqualTo(0.5);
        told.then(didNotMeet(NANYORAE, 32, "2015-01-05", NotMetReason.WEATHER));
        assertThat(health("2015-02-15").lastYear().didNotMeet()).isEqualTo(1);
        told.then(retracted(4_032, "2015-01-05", false));
        assertThat(health("2015-02-15").lastYear().didNotMeet()).isZero();
    }

    private static MeetingRetracted retracted(int meeting, String day, boolean met) {
        var people = met ? Set.copyOf(MEMBERS) : Set.<PersonId>of();
        return new MeetingRetracted(
                NANYORAE,
                on("2014-12-30"),
                id(meeting),
                LocalDate.parse(day),
                met,
                people,
                Confidential.of("wrong date"));
    }
}
