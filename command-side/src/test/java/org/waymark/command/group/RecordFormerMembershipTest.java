package org.waymark.command.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.command.group.Gathering.AMINA;
import static org.waymark.command.group.Gathering.BARAKA;
import static org.waymark.command.group.Gathering.FIRST;
import static org.waymark.command.group.Gathering.GROUP;
import static org.waymark.command.group.Gathering.SECOND;
import static org.waymark.command.group.Gathering.dissolved;
import static org.waymark.command.group.Gathering.joined;
import static org.waymark.command.group.Gathering.left;
import static org.waymark.command.group.Gathering.on;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.waymark.command.group.MembershipCommand.RecordFormerMembership;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupRole;

class RecordFormerMembershipTest {

    @Test
    void an_earlier_spell_is_recorded_after_a_later_one() {
        Gathering.formed(joined(FIRST, AMINA, "2018-03-01"))
                .accepts(
                        former("2014-03-01", "2018-03-01"),
                        joined(SECOND, AMINA, "2014-03-01"),
                        left(SECOND, AMINA, "2018-03-01", ExitReason.WITHDREW));
    }

    @Test
    void a_former_spell_must_not_reach_into_another() {
        Gathering.formed(joined(FIRST, AMINA, "2018-03-01"))
                .refuses(former("2014-03-01", "2018-03-02"), Rejection.ALREADY_A_MEMBER);
    }

    @Test
    void a_spell_of_a_dissolved_group_is_recorded_late() {
        Gathering.formed(dissolved("2015"))
                .accepts(
                        former("2014-03-01", "2014-09-01"),
                        joined(SECOND, AMINA, "2014-03-01"),
                        left(SECOND, AMINA, "2014-09-01", ExitReason.WITHDREW));
    }

    @Test
    void it_ends_no_later_than_the_group() {
        Gathering.formed(dissolved("2015"))
                .refuses(former("2014-03-01", "2016-09-01"), Rejection.AFTER_GROUP_DISSOLVED);
    }

    @Test
    void it_ends_no_earlier_than_it_began_and_not_in_the_future() {
        assertThatThrownBy(() -> former("2014-03-01", "2014-02-28")).isInstanceOf(CommandRejected.class);
        Gathering.formed().refuses(former("2014-03-01", "2026-04-01"), Rejection.DATE_IN_FUTURE);
    }

    @Test
    void nobody_is_observed_only_after_leaving() {
        assertThatThrownBy(() -> new RecordFormerMembership(
                        GROUP,
                        on("2014-03-01"),
                        SECOND,
                        AMINA,
                        GroupRole.MEMBER,
                        LocalDate.parse("2015-01-01"),
                        on("2014-09-01"),
                        ExitReason.WITHDREW))
                .isInstanceOfSatisfying(
                        CommandRejected.class,
                        refusal -> assertThat(refusal.rejection()).isEqualTo(Rejection.DATES_OUT_OF_ORDER));
    }

    @Test
    void nobody_left_because_a_group_was_dissolved_that_stands() {
        Gathering.formed()
                .refuses(
                        new RecordFormerMembership(
                                GROUP,
                                on("2014-03-01"),
                                SECOND,
                                AMINA,
                                GroupRole.MEMBER,
                                null,
                                on("2015"),
                                ExitReason.GROUP_DISSOLVED),
                        Rejection.USE_DISSOLUTION);
    }

    @Test
    void a_membership_id_is_used_once() {
        Gathering.formed(joined(SECOND, BARAKA, "2018-03-01"))
                .refuses(former("2014-03-01", "2015-03-01"), Rejection.ID_TAKEN);
    }

    @Test
    void the_person_must_be_one_whom_the_group_admits() {
        Gathering.formed(GroupKind.CARERS).refuses(former("2014-03-01", "2015-03-01"), Rejection.GROUP_IS_FOR_OTHERS);
    }

    private static RecordFormerMembership former(String joinedOn, String leftOn) {
        return new RecordFormerMembership(
                GROUP, on(joinedOn), SECOND, AMINA, GroupRole.MEMBER, null, on(leftOn), ExitReason.WITHDREW);
    }
}
