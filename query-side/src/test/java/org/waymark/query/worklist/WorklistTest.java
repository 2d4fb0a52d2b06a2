package org.waymark.query.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.Happening.LEKU;
import static org.waymark.query.Happening.NANYORAE;
import static org.waymark.query.Happening.left;
import static org.waymark.query.Happening.membership;
import static org.waymark.query.Happening.on;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.events.AccountId;
import org.waymark.events.Confidential;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.FacilitatorTrained;
import org.waymark.events.group.GroupEvent.RoleTaken;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.Training;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.ContactOutcome;
import org.waymark.events.person.PersonEvent.CaseClosed;
import org.waymark.events.person.PersonEvent.CaseReopened;
import org.waymark.events.person.PersonEvent.CaseWorkerAssigned;
import org.waymark.events.person.PersonEvent.PlanAgreed;
import org.waymark.events.person.PersonEvent.PlanReviewed;
import org.waymark.events.person.PlanKind;
import org.waymark.events.recovery.RecoveryEvent.SetbackResolved;

/** The other reasons to stand on the list, what takes somebody off it, and what an item says. */
class WorklistTest extends LekuAndHerGroups {
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
    void a_membership_that_ended_in_some_month_is_not_open_until_the_month_is_over() {
        told.then(
                new CaseClosed(LEKU, on("2014-02-05"), ClosingReason.MOVED_AWAY),
                left(NANYORAE, LEKU, "2014-02", ExitReason.MOVED_AWAY));
        assertThat(item(Reason.STILL_ON_ROSTER_AFTER_CLOSING, "2014-02-10")).isEmpty();
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
}
