package org.waymark.query.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.events.group.DissolutionReason;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.GroupDissolved;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.MembershipId;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.PersonEvent.CaseClosed;
import org.waymark.events.person.PersonEvent.CaseReopened;
import org.waymark.events.person.PersonId;

/** Events in: who has left, who is still there, and who is not counted at all. */
class LeavingTest extends Followed {
    @Test
    void somebody_still_there_at_the_cut_off_is_censored() {
        told.then(joined(LEKU, "2013-12-01"));
        var answer = ask();
        assertThat(answer.cutOff()).isEqualTo("2014-12-01");
        assertThat(answer.people()).isEqualTo(1);
        assertThat(answer.left()).isZero();
        assertThat(answer.censored()).isEqualTo(1);
        assertThat(after(answer, 12)).isEqualTo(1.0);
    }

    @Test
    void somebody_who_withdrew_has_left_on_that_day() {
        told.then(joined(LEKU, "2013-12-01"), left(LEKU, "2014-03-01", ExitReason.WITHDREW));
        told.then(joined(NASIRA, "2013-12-01"));
        var answer = ask();
        assertThat(answer.left()).isEqualTo(1);
        assertThat(answer.exits()).isEqualTo(Map.of(ExitReason.WITHDREW, 1));
        assertThat(answer.steps()).singleElement().satisfies(step -> {
            assertThat(step.day()).isEqualTo(90);
            assertThat(step.atRisk()).isEqualTo(2);
            assertThat(step.staying()).isEqualTo(0.5);
        });
        assertThat(after(answer, 6)).isEqualTo(0.5);
    }

    @Test
    void a_transfer_is_censored_and_death_and_dissolution_compete() {
        told.then(formed(MEHSOG, GroupKind.MIXED, "GH/Northern"));
        told.then(joined(LEKU, "2014-01-01"), left(LEKU, "2014-02-01", ExitReason.TRANSFERRED));
        told.then(joined(NASIRA, "2014-01-01"), left(NASIRA, "2014-04-01", ExitReason.DIED));
        var third = new PersonId(new UUID(8, 3));
        told.then(
                joined(MEHSOG, third, "2014-01-01", GroupRole.MEMBER, null),
                new GroupDissolved(MEHSOG, on("2014-05-01"), DissolutionReason.MEMBERS_LEFT));
        var answer = ask();
        assertThat(answer.left()).isZero();
        assertThat(answer.censored()).isEqualTo(1);
        assertThat(answer.competing()).isEqualTo(2);
        assertThat(answer.exits())
                .isEqualTo(Map.of(ExitReason.TRANSFERRED, 1, ExitReason.DIED, 1, ExitReason.GROUP_DISSOLVED, 1));
    }

    @Test
    void an_enrolment_in_error_and_a_group_formed_in_error_do_not_count_at_all() {
        told.then(joined(LEKU, "2014-01-01"), left(LEKU, "2014-02-01", ExitReason.ENROLLED_IN_ERROR));
        told.then(formed(MEHSOG, GroupKind.MIXED, "GH/Northern"));
        told.then(joined(MEHSOG, NASIRA, "2014-01-01", GroupRole.MEMBER, null));
        assertThat(ask().people()).isEqualTo(1);
        told.then(new GroupDissolved(MEHSOG, on("2014-05-01"), DissolutionReason.FORMED_IN_ERROR));
        assertThat(ask().people()).isZero();
    }

    @Test
    void a_death_written_in_the_case_alone_ends_the_membership_too_until_it_is_reopened() {
        told.then(joined(LEKU, "2014-01-01"), new CaseClosed(LEKU, on("2014-03-01"), ClosingReason.DIED));
        assertThat(ask().exits()).isEqualTo(Map.of(ExitReason.DIED, 1));
        told.then(new CaseReopened(LEKU, on("2014-04-01"), null));
        assertThat(ask().exits()).isEmpty();
    }

    @Test
    void a_closed_case_that_is_still_on_the_roster_is_said() {
        told.then(joined(LEKU, "2014-01-01"), new CaseClosed(LEKU, on("2014-03-01"), ClosingReason.LOST_TO_FOLLOW_UP));
        assertThat(ask().censored()).isEqualTo(1);
        assertThat(ask().cautions()).anyMatch(caution -> caution.startsWith("1 counted as members have a closed case"));
    }

    @Test
    void a_member_from_before_recording_began_is_at_risk_only_from_then() {
        told.then(joined(NANYORAE, LEKU, "2010-01-01", GroupRole.MEMBER, LocalDate.parse("2014-01-01")));
        told.then(joined(NASIRA, "2013-11-01"), left(NASIRA, "2014-02-01", ExitReason.MOVED_AWAY));
        var answer = ask();
        assertThat(answer.people()).isEqualTo(2);
        assertThat(answer.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.atRisk()).isEqualTo(1));
    }

    @Test
    void somebody_gone_before_recording_began_cannot_be_counted() {
        told.then(joined(NANYORAE, LEKU, "2010-01-01", GroupRole.MEMBER, LocalDate.parse("2014-01-01")));
        told.then(left(LEKU, "2013-12-31", ExitReason.WITHDREW));
        assertThat(ask().people()).isZero();
        assertThat(ask().cautions()).anyMatch(caution -> caution.startsWith("1 were gone before recording began"));
    }

    @Test
    void corrected_dates_win_and_a_corrected_away_leaving_is_no_leaving() {
        told.then(joined(LEKU, "2014-01-01"), left(LEKU, "2014-02-01", ExitReason.WITHDREW));
        told.then(corrected(LEKU, "2014-01-11", "2014-02-01"));
        assertThat(days(ask())).containsExactly(21);
        told.then(corrected(LEKU, "2014-01-11", null));
        assertThat(ask().left()).isZero();
    }

    @Test
    void a_person_who_came_back_counts_once_with_the_first_membership() {
        told.then(joined(LEKU, "2013-01-01"), left(LEKU, "2013-02-01", ExitReason.WITHDREW));
        told.then(new PersonJoinedGroup(
                NANYORAE, on("2013-06-01"), new MembershipId(new UUID(5, 5)), LEKU, GroupRole.MEMBER, null));
        assertThat(ask().people()).isEqualTo(1);
        assertThat(days(ask())).containsExactly(31);
    }

    @Test
    void a_date_known_to_the_month_counts_as_its_middle_and_is_said() {
        told.then(joined(LEKU, "2014-01"), left(LEKU, "2014-02-15", ExitReason.WITHDREW));
        assertThat(days(ask())).containsExactly(30);
        assertThat(ask().cautions()).anyMatch(caution -> caution.startsWith("1 have a date known to the month"));
    }

    @Test
    void a_death_known_to_the_month_is_said_as_a_leaving_is() {
        told.then(joined(LEKU, "2014-01-01"), new CaseClosed(LEKU, on("2014-03"), ClosingReason.DIED));
        assertThat(ask().cautions()).anyMatch(caution -> caution.startsWith("1 have a date known to the month"));
    }

    @Test
    void a_leaving_known_to_the_month_is_not_said_of_somebody_who_had_died_before_it() {
        told.then(joined(LEKU, "2014-01-01"), new CaseClosed(LEKU, on("2014-03-01"), ClosingReason.DIED));
        told.then(left(LEKU, "2014-06", ExitReason.LOST_TO_FOLLOW_UP));
        assertThat(ask().exits()).isEqualTo(Map.of(ExitReason.DIED, 1));
        assertThat(ask().cautions()).noneMatch(caution -> caution.contains("known to the month"));
    }
}
