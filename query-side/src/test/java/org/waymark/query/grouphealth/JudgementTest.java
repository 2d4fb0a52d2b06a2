package org.waymark.query.grouphealth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.Happenings.all;
import static org.waymark.query.Happenings.didNotMeet;
import static org.waymark.query.Happenings.formed;
import static org.waymark.query.Happenings.group;
import static org.waymark.query.Happenings.joined;
import static org.waymark.query.Happenings.left;
import static org.waymark.query.Happenings.met;
import static org.waymark.query.Happenings.on;
import static org.waymark.query.Happenings.person;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.DissolutionReason;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.CodeOfConductAdopted;
import org.waymark.events.group.GroupEvent.FacilitatorTrained;
import org.waymark.events.group.GroupEvent.GroupDissolved;
import org.waymark.events.group.GroupEvent.ScheduleChanged;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.Mark;
import org.waymark.events.group.NotMetReason;
import org.waymark.events.group.Schedule;
import org.waymark.events.group.Training;
import org.waymark.events.person.PersonId;
import org.waymark.query.Told;
import org.waymark.query.grouphealth.health.Judgement;
import org.waymark.query.grouphealth.health.Reason;
import org.waymark.query.grouphealth.health.State;
import org.waymark.query.grouphealth.health.Thresholds;
import org.waymark.query.grouphealth.known.Group;

/** A weekly carers' group in Pune: what makes it thrive, and what puts it at risk. */
class JudgementTest {
    private static final GroupId CARERS = group(2);
    private static final List<PersonId> TEN =
            IntStream.rangeClosed(1, 10).mapToObj(number -> person(number)).toList();
    /** A Monday. */
    private static final LocalDate FIRST = LocalDate.parse("2014-01-06");

    private final Told<Group> told =
            Told.to(new GroupHealthFold(), formed(CARERS, "Kothrud", "2014-01-01", Schedule.of(Cadence.WEEKLY)));

    JudgementTest() {
        for (int member = 1; member <= 10; member++) {
            var role = member == 1 ? GroupRole.FACILITATOR : GroupRole.MEMBER;
            told.then(joined(CARERS, member, person(member), "2014-01-01", role));
        }
        told.then(new CodeOfConductAdopted(CARERS, on("2014-01-01"), "1"));
    }

    @Test
    void a_new_group_is_forming_until_it_has_met_three_times() {
        week(0, 10);
        week(1, 10);
        assertThat(judged(13).state()).isEqualTo(State.FORMING);
        week(2, 10);
        assertThat(judged(20).state()).isEqualTo(State.STEADY);
        assertThat(codes(20)).containsExactly("FACILITATOR_TRAINING_DUE", "MEETS_REGULARLY", "WELL_ATTENDED");
    }

    @Test
    void of_a_facilitators_trainings_the_one_that_runs_longest_counts() {
        for (int week = 0; week < 3; week++) {
            week(week, 10);
        }
        trained("2014-01-02", Training.ORIENTATION, "2014-02");
        trained("2014-01-10", Training.REFRESHER, "2014-01-15");
        assertThat(codes(20)).doesNotContain("FACILITATOR_TRAINING_DUE");
        assertThat(codes(60)).contains("FACILITATOR_TRAINING_DUE");
    }

    @Test
    void a_group_that_never_met_is_dormant_at_last() {
        assertThat(judged(30).state()).isEqualTo(State.FORMING);
        assertThat(judged(100).state()).isEqualTo(State.DORMANT);
        assertThat(judged(100).reasons().getFirst().text()).startsWith("No meeting is on record at all");
    }

    @Test
    void attendance_that_falls_puts_it_at_risk_with_both_figures() {
        for (int week = 0; week < 6; week++) {
            week(week, 9);
        }
        for (int week = 6; week < 9; week++) {
            week(week, 6);
        }
        assertThat(judged(62).state()).isEqualTo(State.AT_RISK);
        assertThat(judged(62).reasons().getFirst())
                .isEqualTo(new Reason(
                        "ATTENDANCE_FELL",
                        Reason.Weight.SERIOUS,
                        "Attendance fell from 90 % in the 6 meetings before to 60 % in the last 3.",
                        "A fall of 20 points or more puts a group at risk."));
    }

    @Test
    void few_who_come_put_it_at_risk() {
        for (int week = 0; week < 9; week++) {
            week(week, 4);
        }
        assertThat(codes(62)).first().isEqualTo("POORLY_ATTENDED");
    }

    @Test
    void a_group_that_says_it_did_not_meet_is_not_asked_for_sheets() {
        week(0, 10);
        week(1, 10);
        week(2, 10);
        for (int week = 3; week < 9; week++) {
            if (week % 3 == 0) {
                week(week, 10);
            } else {
                told.then(didNotMeet(CARERS, week, FIRST.plusWeeks(week).toString(), NotMetReason.MARKET_DAY));
            }
        }
        assertThat(codes(62)).contains("MEETS_RARELY").doesNotContain("SHEETS_OUTSTANDING");
        assertThat(judged(62).state()).isEqualTo(State.AT_RISK);
    }

    @Test
    void two_missing_sheets_put_it_at_risk_and_one_keeps_it_from_thriving() {
        for (int week = 0; week < 9; week++) {
            if (week != 5) {
                week(week, 10);
            }
        }
        assertThat(judged(62 + 14).reasons())
                .filteredOn(reason -> reason.code().equals("SHEETS_OUTSTANDING"))
                .extracting(Reason::weight)
                .containsExactly(Reason.Weight.CONCERN);
        assertThat(judged(62 + 22).reasons())
                .filteredOn(reason -> reason.code().equals("SHEETS_OUTSTANDING"))
                .extracting(Reason::weight)
                .containsExactly(Reason.Weight.SERIOUS);
    }

    @Test
    void leavers_count_against_it_but_not_the_dead_the_transferred_and_the_recovered() {
        for (int week = 0; week < 9; week++) {
            week(week, 10);
        }
        told.then(
                left(CARERS, 10, person(10), "2014-02-20", ExitReason.DIED),
                left(CARERS, 9, person(9), "2014-02-20", ExitReason.TRANSFERRED),
                left(CARERS, 8, person(8), "2014-02-20", ExitReason.RECOVERED_AND_LEFT));
        assertThat(codes(62)).doesNotContain("MEMBERS_LEAVING");
        told.then(
                left(CARERS, 7, person(7), "2014-02-20", ExitReason.WITHDREW),
                left(CARERS, 6, person(6), "2014-02-20", ExitReason.LOST_TO_FOLLOW_UP),
                left(CARERS, 5, person(5), "2014-02-20", ExitReason.WITHDREW));
        assertThat(codes(62)).contains("MEMBERS_LEAVING", "FEW_MEMBERS");
        assertThat(judged(40).state()).isEqualTo(State.STEADY);
    }

    @Test
    void a_dissolved_group_is_judged_no_further_and_was_alive_before() {
        for (int week = 0; week < 4; week++) {
            week(week, 10);
        }
        told.then(new GroupDissolved(CARERS, on("2014-02-20"), DissolutionReason.MERGED));
        assertThat(judged(62).state()).isEqualTo(State.DISSOLVED);
        assertThat(judged(30).state()).isEqualTo(State.STEADY);
    }

    @Test
    void after_a_change_of_schedule_each_time_is_held_against_its_own() {
        for (int week = 0; week < 4; week++) {
            week(week, 10);
        }
        told.then(new ScheduleChanged(CARERS, on("2014-02-03"), Schedule.of(Cadence.MONTHLY)));
        told.then(met(CARERS, 50, "2014-03-10", all(TEN, Mark.PRESENT)));
        assertThat(judged(100).reasons())
                .filteredOn(reason -> reason.code().startsWith("MEETS"))
                .extracting(Reason::text)
                .containsExactly("Met in 5 of the last 5 periods in which a meeting was due.");
    }

    /** The week's sheet: so many present, the others absent. */
    private void week(int week, int present) {
        Map<PersonId, Mark> marks = new HashMap<>(all(TEN, Mark.ABSENT));
        marks.putAll(all(TEN.subList(0, present), Mark.PRESENT));
        told.then(met(CARERS, week, FIRST.plusWeeks(week).toString(), marks));
    }

    private void trained(String day, Training training, String until) {
        told.then(new FacilitatorTrained(CARERS, on(day), person(1), training, on(until)));
    }

    private Judgement judged(int daysAfterTheFirst) {
        return Judgement.of(told.document(CARERS.toString()), FIRST.plusDays(daysAfterTheFirst), Thresholds.USUAL);
    }

    private List<String> codes(int daysAfterTheFirst) {
        return judged(daysAfterTheFirst).reasons().stream().map(Reason::code).toList();
    }
}
