package org.waymark.query.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.Happening.LEKU;
import static org.waymark.query.Happening.NANYORAE;
import static org.waymark.query.Happening.day;
import static org.waymark.query.Happening.left;
import static org.waymark.query.Happening.meeting;
import static org.waymark.query.Happening.on;
import static org.waymark.query.Happening.retracted;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.events.Confidential;
import org.waymark.events.group.DissolutionReason;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.AttendanceCorrected;
import org.waymark.events.group.GroupEvent.DidNotMeet;
import org.waymark.events.group.GroupEvent.GroupDissolved;
import org.waymark.events.group.Mark;
import org.waymark.events.group.NotMetReason;
import org.waymark.events.person.ContactOutcome;
import org.waymark.query.worklist.Worklist.Item;
import org.waymark.query.worklist.known.PersonWork;

/** When somebody has stopped coming, and each thing that says they have not. */
class InterruptionTest extends LekuAndHerGroups {
    @Test
    void three_meetings_missed_and_four_weeks_unseen_are_an_interruption() {
        mark("2014-01-06", Mark.PRESENT);
        absent("2014-01-13", "2014-01-20", "2014-01-27");
        assertThat(why(Reason.INTERRUPTION, "2014-02-02")).isEmpty();
        assertThat(why(Reason.INTERRUPTION, "2014-02-03"))
                .contains("Missed the last 3 scheduled meetings, the first on 2014-01-13; last came on 2014-01-06.");
        assertThat(item(Reason.INTERRUPTION, "2014-02-03").map(Item::since)).contains(day("2014-01-13"));
    }

    @Test
    void two_missed_meetings_are_no_interruption_however_long_ago() {
        mark("2014-01-06", Mark.PRESENT);
        absent("2014-01-13", "2014-01-20");
        assertThat(why(Reason.INTERRUPTION, "2014-12-01")).isEmpty();
    }

    @Test
    void excused_unmarked_and_meetings_not_held_are_not_missed() {
        mark("2014-01-06", Mark.PRESENT);
        mark("2014-01-13", Mark.EXCUSED);
        mark("2014-01-20", Mark.NOT_MARKED);
        told.then(
                new DidNotMeet(NANYORAE, on("2014-01-27"), UUID.randomUUID(), day("2014-01-27"), NotMetReason.FUNERAL));
        absent("2014-02-03", "2014-02-10");
        assertThat(why(Reason.INTERRUPTION, "2014-12-01")).isEmpty();
        absent("2014-02-17");
        assertThat(why(Reason.INTERRUPTION, "2014-12-01")).isPresent();
    }

    @Test
    void a_present_mark_that_comes_in_late_ends_an_interruption() {
        absent("2014-01-13", "2014-01-20", "2014-01-27");
        assertThat(why(Reason.INTERRUPTION, "2014-03-01")).isPresent();
        mark("2014-01-23", Mark.PRESENT);
        assertThat(why(Reason.INTERRUPTION, "2014-03-01")).isEmpty();
    }

    @Test
    void a_correction_of_the_last_day_present_finds_the_day_before_it() {
        mark("2014-01-06", Mark.PRESENT);
        absent("2014-01-13", "2014-01-20");
        mark("2014-01-27", Mark.PRESENT);
        assertThat(why(Reason.INTERRUPTION, "2014-03-01")).isEmpty();
        told.then(new AttendanceCorrected(
                NANYORAE,
                on("2014-02-10"),
                meeting(NANYORAE, "2014-01-27"),
                day("2014-01-27"),
                LEKU,
                Mark.PRESENT,
                Mark.ABSENT,
                Confidential.of("another Leku")));
        assertThat(why(Reason.INTERRUPTION, "2014-03-01").orElseThrow()).contains("last came on 2014-01-06");
    }

    @Test
    void a_sheet_taken_back_was_neither_missed_nor_come_to() {
        mark("2014-01-06", Mark.PRESENT);
        absent("2014-01-13", "2014-01-20", "2014-01-27");
        told.then(retracted(NANYORAE, "2014-01-27", true, LEKU));
        assertThat(why(Reason.INTERRUPTION, "2014-03-01")).isEmpty();
        mark("2014-01-28", Mark.ABSENT);
        assertThat(why(Reason.INTERRUPTION, "2014-03-01")).isPresent();
        mark("2014-02-03", Mark.PRESENT);
        assertThat(why(Reason.INTERRUPTION, "2014-03-01")).isEmpty();
        told.then(retracted(NANYORAE, "2014-02-03", true, LEKU));
        assertThat(why(Reason.INTERRUPTION, "2014-03-01").orElseThrow()).contains("last came on 2014-01-06");
    }

    @Test
    void a_visit_ends_an_interruption_and_one_that_found_nobody_does_not() {
        absent("2014-01-13", "2014-01-20", "2014-01-27");
        told.then(contact("2014-02-20", ContactOutcome.NOT_FOUND));
        assertThat(why(Reason.INTERRUPTION, "2014-03-01")).isPresent();
        told.then(contact("2014-02-21", ContactOutcome.REACHED));
        assertThat(why(Reason.INTERRUPTION, "2014-03-01")).isEmpty();
    }

    @Test
    void whoever_left_or_lost_the_group_does_not_interrupt() {
        absent("2014-01-13", "2014-01-20", "2014-01-27");
        told.then(new GroupDissolved(NANYORAE, on("2014-02-20"), DissolutionReason.MEMBERS_LEFT));
        assertThat(why(Reason.INTERRUPTION, "2014-03-01")).isEmpty();
        assertThat(why(Reason.INTERRUPTION, "2014-02-19")).isPresent();
        told.then(left(NANYORAE, LEKU, "2014-02-10", ExitReason.WITHDREW));
        assertThat(why(Reason.INTERRUPTION, "2014-02-19")).isEmpty();
    }

    @Test
    void attendance_keeps_no_more_than_it_needs() {
        for (int week = 0; week < 200; week++) {
            var meeting = day("2013-01-07").plusWeeks(week).toString();
            mark(meeting, week % 50 == 0 ? Mark.PRESENT : Mark.ABSENT);
        }
        var kept = ((PersonWork) told.document(WorklistFold.idOf(LEKU)))
                .attendances()
                .getFirst();
        assertThat(kept.present()).hasSizeLessThanOrEqualTo(3);
        assertThat(kept.missed()).hasSizeLessThanOrEqualTo(12);
    }
}
