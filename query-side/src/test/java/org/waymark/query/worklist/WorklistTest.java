package org.waymark.query.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.Happening.LEKU;
import static org.waymark.query.Happening.NANYORAE;
import static org.waymark.query.Happening.day;
import static org.waymark.query.Happening.formed;
import static org.waymark.query.Happening.joined;
import static org.waymark.query.Happening.left;
import static org.waymark.query.Happening.meeting;
import static org.waymark.query.Happening.membership;
import static org.waymark.query.Happening.met;
import static org.waymark.query.Happening.on;
import static org.waymark.query.Happening.registered;
import static org.waymark.query.Happening.retracted;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.events.AccountId;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.DissolutionReason;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.AttendanceCorrected;
import org.waymark.events.group.GroupEvent.DidNotMeet;
import org.waymark.events.group.GroupEvent.FacilitatorTrained;
import org.waymark.events.group.GroupEvent.GroupDissolved;
import org.waymark.events.group.GroupEvent.PhaseChanged;
import org.waymark.events.group.GroupEvent.RoleTaken;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupPhase;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.Mark;
import org.waymark.events.group.NotMetReason;
import org.waymark.events.group.Training;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.ContactKind;
import org.waymark.events.person.ContactOutcome;
import org.waymark.events.person.Instrument;
import org.waymark.events.person.MeasureMode;
import org.waymark.events.person.PersonEvent.CaseClosed;
import org.waymark.events.person.PersonEvent.CaseReopened;
import org.waymark.events.person.PersonEvent.CaseWorkerAssigned;
import org.waymark.events.person.PersonEvent.ContactRecorded;
import org.waymark.events.person.PersonEvent.MeasureRecorded;
import org.waymark.events.person.PersonEvent.PlanAgreed;
import org.waymark.events.person.PersonEvent.PlanReviewed;
import org.waymark.events.person.PersonKind;
import org.waymark.events.person.PlanKind;
import org.waymark.events.recovery.RecoveryEvent.SetbackReported;
import org.waymark.events.recovery.RecoveryEvent.SetbackResolved;
import org.waymark.events.recovery.SetbackKind;
import org.waymark.events.recovery.Severity;
import org.waymark.events.rules.RulesThen;
import org.waymark.measures.catalogue.Instruments;
import org.waymark.query.Told;
import org.waymark.query.worklist.Worklist.Item;
import org.waymark.query.worklist.known.GroupWork;
import org.waymark.query.worklist.known.PersonWork;
import org.waymark.query.worklist.known.WorklistDocument;

/** Each reason to stand on the list, and each thing that takes somebody off it. */
class WorklistTest {
    private static final UUID PLAN = new UUID(1, 1);
    private static final UUID SETBACK = new UUID(1, 2);

    private final Told<WorklistDocument> told = new Told<>(new WorklistFold(Instruments.builtIn()))
            .then(
                    formed(NANYORAE, GroupKind.MIXED, Cadence.WEEKLY, "KE/Laikipia", "2013-01-01"),
                    registered(LEKU, PersonKind.PERSON_WITH_MENTAL_ILLNESS, "KE/Laikipia"),
                    joined(NANYORAE, LEKU, "2013-01-01", GroupRole.MEMBER));

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

    @Test
    void a_recent_setback_stands_until_it_is_resolved_or_followed_by_a_contact() {
        told.then(setback("2014-02-01"));
        assertThat(why(Reason.RECENT_SETBACK, "2014-03-01"))
                .contains("A setback (relapse, severe) on 2014-02-01 is neither resolved nor followed by a contact.");
        assertThat(why(Reason.RECENT_SETBACK, "2014-06-01")).isEmpty();
        told.then(contact("2014-02-03", ContactOutcome.REACHED));
        assertThat(why(Reason.RECENT_SETBACK, "2014-03-01")).isEmpty();
    }

    @Test
    void a_resolved_setback_asks_for_nothing() {
        told.then(setback("2014-02-01"), new SetbackResolved(LEKU, on("2014-02-20"), SETBACK));
        assertThat(why(Reason.RECENT_SETBACK, "2014-03-01")).isEmpty();
    }

    @Test
    void an_answer_that_asks_for_safety_stands_until_somebody_has_spoken_with_the_person() {
        told.then(phq9("2014-02-01", 1));
        assertThat(why(Reason.SAFETY_ANSWER, "2014-02-01")).isPresent();
        told.then(phq9("2014-02-10", 0));
        assertThat(why(Reason.SAFETY_ANSWER, "2014-02-10")).isPresent();
        told.then(contact("2014-01-31", ContactOutcome.REACHED), contact("2014-02-11", ContactOutcome.REFUSED));
        assertThat(why(Reason.SAFETY_ANSWER, "2014-02-11")).isPresent();
        told.then(contact("2014-02", ContactOutcome.REACHED));
        assertThat(item(Reason.SAFETY_ANSWER, "2014-02-12").map(Item::since)).isEmpty();
    }

    @Test
    void a_contact_of_an_unknown_day_does_not_answer_for_safety_later_in_that_month() {
        told.then(phq9("2014-02-10", 2), contact("2014-02", ContactOutcome.REACHED));
        assertThat(why(Reason.SAFETY_ANSWER, "2014-03-01")).isPresent();
    }

    @Test
    void an_answer_recorded_after_the_contact_that_followed_it_asks_for_nothing() {
        told.then(contact("2014-02-12", ContactOutcome.REACHED), phq9("2014-02-10", 2));
        assertThat(why(Reason.SAFETY_ANSWER, "2014-03-01")).isEmpty();
    }

    @Test
    void a_closed_case_still_answers_for_safety_unless_the_person_died() {
        told.then(phq9("2014-02-01", 3), new CaseClosed(LEKU, on("2014-02-05"), ClosingReason.LOST_TO_FOLLOW_UP));
        assertThat(why(Reason.SAFETY_ANSWER, "2014-03-01")).isPresent();
        told.then(
                new CaseReopened(LEKU, on("2014-02-06"), null),
                new CaseClosed(LEKU, on("2014-02-07"), ClosingReason.DIED));
        assertThat(why(Reason.SAFETY_ANSWER, "2014-03-01")).isEmpty();
    }

    @Test
    void a_measure_is_due_ninety_days_after_the_last_one() {
        assertThat(why(Reason.MEASURE_DUE, "2014-12-01")).isEmpty();
        told.then(phq9("2014-01-01", 0));
        assertThat(why(Reason.MEASURE_DUE, "2014-03-31")).isEmpty();
        assertThat(why(Reason.MEASURE_DUE, "2014-04-01"))
                .contains("The last measure is of 2014-01-01; the next is due after 90 days.");
        told.then(phq9("2014-03-30", 0), phq9("2013-12-01", 0));
        assertThat(why(Reason.MEASURE_DUE, "2014-04-01")).isEmpty();
    }

    @Test
    void a_plan_is_due_for_review_until_it_is_reviewed_or_agreed_anew() {
        told.then(new PlanAgreed(LEKU, on("2014-01-01"), PLAN, PlanKind.CRISIS, on("2014-03-01"), null));
        assertThat(why(Reason.PLAN_REVIEW_DUE, "2014-02-28")).isEmpty();
        assertThat(why(Reason.PLAN_REVIEW_DUE, "2014-03-01"))
                .contains("The crisis plan was to be reviewed by 2014-03-01.");
        told.then(new PlanReviewed(LEKU, on("2014-03-02"), PLAN, on("2014-09-01"), null));
        assertThat(why(Reason.PLAN_REVIEW_DUE, "2014-03-03")).isEmpty();
        told.then(new PlanReviewed(LEKU, on("2014-02-01"), PLAN, on("2014-02-15"), null));
        assertThat(why(Reason.PLAN_REVIEW_DUE, "2014-03-03")).isEmpty();
        told.then(new PlanAgreed(LEKU, on("2014-08-01"), new UUID(1, 9), PlanKind.CRISIS, null, null));
        assertThat(why(Reason.PLAN_REVIEW_DUE, "2015-01-01")).isEmpty();
    }

    @Test
    void a_closed_case_with_an_open_membership_stands_until_one_of_them_is_put_right() {
        told.then(new CaseClosed(LEKU, on("2014-02-05"), ClosingReason.MOVED_AWAY));
        assertThat(why(Reason.STILL_ON_ROSTER_AFTER_CLOSING, "2014-02-06"))
                .contains("The case was closed on 2014-02-05 (moved away), and the membership is still open.");
        told.then(new CaseReopened(LEKU, on("2014-02-07"), null));
        assertThat(why(Reason.STILL_ON_ROSTER_AFTER_CLOSING, "2014-02-08")).isEmpty();
        told.then(new CaseClosed(LEKU, on("2014-02-09"), ClosingReason.MOVED_AWAY));
        told.then(left(NANYORAE, LEKU, "2014-02-09", ExitReason.MOVED_AWAY));
        assertThat(why(Reason.STILL_ON_ROSTER_AFTER_CLOSING, "2014-02-10")).isEmpty();
    }

    @Test
    void nothing_else_is_asked_of_a_closed_case() {
        absent("2014-01-13", "2014-01-20", "2014-01-27");
        told.then(phq9("2013-01-01", 0), setback("2014-02-01"));
        told.then(new CaseClosed(LEKU, on("2014-02-05"), ClosingReason.MOVED_AWAY));
        assertThat(List.of(Reason.INTERRUPTION, Reason.MEASURE_DUE, Reason.RECENT_SETBACK))
                .allSatisfy(reason -> assertThat(why(reason, "2014-03-01")).isEmpty());
    }

    @Test
    void a_facilitators_training_expires_and_the_latest_one_decides() {
        told.then(new FacilitatorTrained(NANYORAE, on("2013-01-01"), LEKU, Training.ORIENTATION, on("2014-01-01")));
        assertThat(why(Reason.TRAINING_EXPIRED, "2014-02-01")).isEmpty();
        told.then(new RoleTaken(NANYORAE, on("2013-02-01"), membership(NANYORAE, LEKU), LEKU, GroupRole.FACILITATOR));
        assertThat(why(Reason.TRAINING_EXPIRED, "2014-01-01")).isEmpty();
        assertThat(why(Reason.TRAINING_EXPIRED, "2014-01-02"))
                .contains("Runs the group, and the latest training was valid until 2014-01-01.");
        told.then(new FacilitatorTrained(NANYORAE, on("2014-01-15"), LEKU, Training.REFRESHER, null));
        assertThat(why(Reason.TRAINING_EXPIRED, "2014-02-01")).isEmpty();
        told.then(new FacilitatorTrained(NANYORAE, on("2012-01-15"), LEKU, Training.ORIENTATION, on("2013-01-01")));
        assertThat(why(Reason.TRAINING_EXPIRED, "2014-02-01")).isEmpty();
    }

    @Test
    void a_sheet_is_outstanding_from_three_days_after_its_week_until_it_or_its_excuse_comes() {
        told.then(formed(MONTHLY, GroupKind.MIXED, Cadence.MONTHLY, "KE/Laikipia", "2014-01-01"));
        assertThat(sheets("2014-02-03")).isEmpty();
        assertThat(sheets("2014-02-04"))
                .contains("One sheet is outstanding, of the meeting due between 2014-01-01 and 2014-01-31.");
        assertThat(sheets("2014-03-04").orElseThrow()).startsWith("2 sheets are outstanding; the first is of");
        told.then(met(MONTHLY, "2014-01-30", Map.of(), null));
        assertThat(sheets("2014-02-04")).isEmpty();
        told.then(
                new DidNotMeet(MONTHLY, on("2014-02-28"), UUID.randomUUID(), day("2014-02-28"), NotMetReason.WEATHER));
        assertThat(sheets("2014-03-04")).isEmpty();
    }

    @Test
    void a_sheet_or_an_excuse_taken_back_is_outstanding_again() {
        told.then(formed(MONTHLY, GroupKind.MIXED, Cadence.MONTHLY, "KE/Laikipia", "2014-01-01"));
        told.then(met(MONTHLY, "2014-01-30", Map.of(), null));
        assertThat(sheets("2014-02-04")).isEmpty();
        told.then(retracted(MONTHLY, "2014-01-30", true));
        assertThat(sheets("2014-02-04")).isPresent();
        told.then(
                new DidNotMeet(MONTHLY, on("2014-01-30"), UUID.randomUUID(), day("2014-01-30"), NotMetReason.WEATHER));
        assertThat(sheets("2014-02-04")).isEmpty();
        told.then(retracted(MONTHLY, "2014-01-30", false));
        assertThat(sheets("2014-02-04")).isPresent();
    }

    @Test
    void a_group_that_sleeps_or_is_dissolved_owes_no_sheet() {
        told.then(formed(MONTHLY, GroupKind.MIXED, Cadence.MONTHLY, "KE/Laikipia", "2014-01-01"));
        told.then(new PhaseChanged(MONTHLY, on("2014-02-01"), GroupPhase.DORMANT));
        assertThat(sheets("2014-06-01")).isEmpty();
        told.then(new PhaseChanged(MONTHLY, on("2014-01-15"), GroupPhase.SUPPORTED));
        assertThat(sheets("2014-06-01")).isEmpty();
        told.then(new PhaseChanged(MONTHLY, on("2014-03-15"), GroupPhase.SUPPORTED));
        assertThat(sheets("2014-06-01")).isPresent();
        told.then(new GroupDissolved(MONTHLY, on("2014-05-01"), DissolutionReason.MEMBERS_LEFT));
        assertThat(sheets("2014-06-01")).isEmpty();
    }

    @Test
    void an_item_says_whom_and_where_and_who_looks_after_the_person() {
        told.then(new CaseWorkerAssigned(LEKU, on("2013-01-01"), AccountId.of("amina")), setback("2014-02-01"));
        var item = item(Reason.RECENT_SETBACK, "2014-03-01").orElseThrow();
        assertThat(item.person()).isEqualTo(LEKU);
        assertThat(item.name()).isEqualTo(Confidential.of("Leku"));
        assertThat(item.caseWorker()).isEqualTo(AccountId.of("amina"));
        assertThat(String.valueOf(item.area())).isEqualTo("KE/Laikipia");
    }

    @Test
    void a_cursor_reads_what_it_wrote_and_goes_on_behind_it() {
        told.then(setback("2014-02-01"));
        var item = item(Reason.RECENT_SETBACK, "2014-03-01").orElseThrow();
        var cursor = WorkCursor.at(item);
        assertThat(WorkCursor.read(cursor.toString())).isEqualTo(cursor);
        assertThat(cursor.before(item)).isFalse();
    }

    private static final GroupId MONTHLY = new GroupId(new UUID(7, 9));

    private Optional<String> why(Reason reason, String today) {
        return item(reason, today).map(Item::why);
    }

    private Optional<Item> item(Reason reason, String today) {
        var person = (PersonWork) told.document(WorklistFold.idOf(LEKU));
        var group = (GroupWork) told.document(WorklistFold.idOf(NANYORAE));
        var found = new Needs(day(today), new Thresholds(day(today), RulesThen.USUAL), Map.of(NANYORAE, group))
                .of(reason, person);
        if (found.isPresent()) {
            assertThat(Candidates.fieldsOf(person)).containsKey(reason.name());
        }
        return found;
    }

    private Optional<String> sheets(String today) {
        var group = (GroupWork) told.document(WorklistFold.idOf(MONTHLY));
        return new OutstandingSheets(day(today), new Thresholds(day(today), RulesThen.USUAL))
                .of(group)
                .map(Item::why);
    }

    private void mark(String day, Mark mark) {
        told.then(met(NANYORAE, day, Map.of(LEKU, mark), null));
    }

    private void absent(String... days) {
        for (var day : days) {
            mark(day, Mark.ABSENT);
        }
    }

    private static DomainEvent contact(String day, ContactOutcome outcome) {
        return new ContactRecorded(LEKU, on(day), UUID.randomUUID(), ContactKind.HOME_VISIT, outcome, null);
    }

    private static DomainEvent setback(String day) {
        return new SetbackReported(LEKU, on(day), SETBACK, SetbackKind.RELAPSE, Severity.SEVERE, null);
    }

    private static DomainEvent phq9(String day, int ninth) {
        List<@Nullable Integer> answers = new java.util.ArrayList<>(Collections.nCopies(8, 0));
        answers.add(ninth);
        return new MeasureRecorded(
                LEKU,
                on(day),
                UUID.randomUUID(),
                Instrument.PHQ_9,
                "en",
                MeasureMode.SELF,
                answers,
                BigDecimal.valueOf(ninth),
                "1");
    }
}
