package org.waymark.command.group;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.command.group.Gathering.AMINA;
import static org.waymark.command.group.Gathering.FIRST;
import static org.waymark.command.group.Gathering.GROUP;
import static org.waymark.command.group.Gathering.MEETING;
import static org.waymark.command.group.Gathering.SECOND;
import static org.waymark.command.group.Gathering.dissolved;
import static org.waymark.command.group.Gathering.joined;
import static org.waymark.command.group.Gathering.left;
import static org.waymark.command.group.Gathering.met;
import static org.waymark.command.group.Gathering.on;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.command.group.MembershipCommand.CorrectMembershipDates;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Confidential;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.MembershipDatesCorrected;
import org.waymark.events.group.Mark;

class CorrectMembershipDatesTest {

    @Test
    void the_day_of_joining_is_corrected() {
        member().accepts(correct("2014-03-05", null), corrected("2014-03-05", null));
    }

    @Test
    void a_leaving_that_did_not_happen_is_taken_back() {
        Gathering.formed(joined(FIRST, AMINA, "2014-03-01"), left(FIRST, AMINA, "2015-06-10", ExitReason.WITHDREW))
                .accepts(correct("2014-03-01", null), corrected("2014-03-01", null));
    }

    @Test
    void the_same_dates_are_no_correction() {
        member().refuses(correct("2014-03-01", null), Rejection.NOTHING_TO_CHANGE);
    }

    @Test
    void a_membership_that_lasts_is_ended_by_leaving_with_a_reason() {
        member().refuses(correct("2014-03-01", "2015-01-01"), Rejection.NOT_LEFT_YET);
    }

    @Test
    void an_unknown_membership_has_no_dates() {
        Gathering.formed().refuses(correct("2014-03-01", null), Rejection.MEMBERSHIP_NOT_FOUND);
    }

    @Test
    void the_end_is_not_before_the_beginning() {
        assertThatThrownBy(() -> correct("2014-03-01", "2014-02-28")).isInstanceOf(CommandRejected.class);
    }

    @Test
    void dates_are_not_put_right_before_they_were() {
        member().refuses(correct("2016-05-06", null), Rejection.DATES_OUT_OF_ORDER);
        Gathering.formed(joined(FIRST, AMINA, "2014-03-01"), left(FIRST, AMINA, "2015-06-10", ExitReason.WITHDREW))
                .refuses(correct("2014-03-01", "2016-05-06"), Rejection.DATES_OUT_OF_ORDER);
    }

    @Test
    void a_correction_says_why() {
        assertThatThrownBy(() -> new CorrectMembershipDates(GROUP, on("2016"), FIRST, on("2014-03-01"), null, " "))
                .isInstanceOf(CommandRejected.class);
    }

    @Test
    void a_corrected_spell_must_not_reach_into_another() {
        Gathering.formed(
                        joined(FIRST, AMINA, "2014-03-01"),
                        left(FIRST, AMINA, "2015-06-10", ExitReason.WITHDREW),
                        joined(SECOND, AMINA, "2016-01-01"))
                .refuses(correct("2014-03-01", "2016-01-02"), Rejection.ALREADY_A_MEMBER);
    }

    @Test
    void a_correction_that_would_leave_marks_behind_says_on_which_days() {
        Gathering.formed(joined(FIRST, AMINA, "2014-03-01"), met(MEETING, "2014-04-01", Map.of(AMINA, Mark.PRESENT)))
                .refuses(
                        correct("2014-04-02", null),
                        Rejection.MARKS_OUTSIDE_MEMBERSHIP,
                        Map.of("dates", List.of("2014-04-01")));
    }

    @Test
    void marks_within_another_spell_of_the_same_person_do_not_stand_in_the_way() {
        Gathering.formed(
                        joined(FIRST, AMINA, "2014-03-01"),
                        left(FIRST, AMINA, "2015-06-10", ExitReason.WITHDREW),
                        joined(SECOND, AMINA, "2016-01-01"),
                        met(MEETING, "2016-02-01", Map.of(AMINA, Mark.PRESENT)))
                .accepts(correct("2014-03-01", "2015-07-10"), corrected("2014-03-01", "2015-07-10"));
    }

    @Test
    void a_membership_begins_with_the_group_at_the_earliest() {
        member().refuses(correct("2014-02-04", null), Rejection.BEFORE_GROUP_FORMED);
    }

    @Test
    void a_membership_ends_with_the_group_at_the_latest() {
        ended().refuses(correct("2014-03-01", "2017-01-01"), Rejection.AFTER_GROUP_DISSOLVED);
        ended().refuses(correct("2014-03-01", null), Rejection.GROUP_DISSOLVED);
    }

    @Test
    void a_correction_is_heard_after_the_group_was_dissolved() {
        ended().accepts(correct("2014-03-01", "2015-01-01"), corrected("2014-03-01", "2015-01-01"));
    }

    @Test
    void dates_in_the_future_are_refused() {
        member().refuses(correct("2026-04-01", null), Rejection.DATE_IN_FUTURE);
    }

    private static Gathering member() {
        return Gathering.formed(joined(FIRST, AMINA, "2014-03-01"));
    }

    private static Gathering ended() {
        return Gathering.formed(
                joined(FIRST, AMINA, "2014-03-01"),
                left(FIRST, AMINA, "2016-01-01", ExitReason.GROUP_DISSOLVED),
                dissolved("2016-01-01"));
    }

    private static CorrectMembershipDates correct(String joinedOn, @Nullable String leftOn) {
        return new CorrectMembershipDates(
                GROUP, on("2016-05-05"), FIRST, on(joinedOn), leftOn == null ? null : on(leftOn), "misread");
    }

    private static MembershipDatesCorrected corrected(String joinedOn, @Nullable String leftOn) {
        return new MembershipDatesCorrected(
                GROUP,
                on("2016-05-05"),
                FIRST,
                AMINA,
                on(joinedOn),
                leftOn == null ? null : on(leftOn),
                Confidential.of("misread"));
    }
}
