package org.waymark.query.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.DidNotMeet;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.NotMetReason;

/** Events in: until which day people are followed. */
class CutOffTest extends Followed {
    @Test
    void leavers_after_the_cut_off_are_still_members_at_it() {
        told.then(joined(LEKU, "2014-01-01"), left(LEKU, "2014-12-15", ExitReason.WITHDREW));
        assertThat(ask().left()).isZero();
        var later = ask(joining(null, null, null, null, null, LocalDate.parse("2014-12-31")));
        assertThat(later.left()).isEqualTo(1);
        assertThat(later.cautions()).anyMatch(caution -> caution.startsWith("The cut-off is later than 2014-12-01"));
    }

    @Test
    void the_cut_off_is_the_earliest_last_sheet_of_the_groups_that_still_send() {
        told.then(formed(MEHSOG, GroupKind.MIXED, "GH/Northern"), met(MEHSOG, "2014-10-20"));
        assertThat(ask().cutOff()).isEqualTo("2014-10-20");
        told.then(new DidNotMeet(
                MEHSOG, on("2014-11-20"), new UUID(3, 4), LocalDate.parse("2014-11-20"), NotMetReason.FUNERAL));
        assertThat(ask().cutOff()).isEqualTo("2014-11-20");
    }

    @Test
    void a_silent_group_does_not_hold_back_the_others_and_its_people_are_followed_to_its_last_sheet() {
        told.then(formed(MEHSOG, GroupKind.MIXED, "GH/Northern"), met(MEHSOG, "2014-02-01"));
        told.then(joined(MEHSOG, LEKU, "2014-01-01", GroupRole.MEMBER, null));
        var answer = ask();
        assertThat(answer.cutOff()).isEqualTo("2014-12-01");
        assertThat(answer.people()).isEqualTo(1);
        assertThat(after(answer, 6)).isNull();
        assertThat(answer.cautions()).anyMatch(caution -> caution.startsWith("1 of the groups stopped sending"));
    }

    @Test
    void a_sheet_recorded_late_does_not_move_the_last_sheet_back() {
        told.then(met(NANYORAE, "2014-03-01"));
        assertThat(ask().cutOff()).isEqualTo("2014-12-01");
    }

    @Test
    void a_last_sheet_taken_back_moves_the_cut_off_to_the_one_before() {
        told.then(met(NANYORAE, "2014-03-01"), met(NANYORAE, "2014-09-01"));
        told.then(retracted(NANYORAE, "2014-12-01"));
        assertThat(ask().cutOff()).isEqualTo("2014-09-01");
        told.then(retracted(NANYORAE, "2014-03-01"));
        assertThat(ask().cutOff()).isEqualTo("2014-09-01");
    }
}
