package org.waymark.command.group;

import static org.waymark.command.group.Gathering.AMINA;
import static org.waymark.command.group.Gathering.FIRST;
import static org.waymark.command.group.Gathering.GROUP;
import static org.waymark.command.group.Gathering.joined;
import static org.waymark.command.group.Gathering.left;
import static org.waymark.command.group.Gathering.on;

import org.junit.jupiter.api.Test;
import org.waymark.command.group.MembershipCommand.TakeRole;
import org.waymark.command.shared.Rejection;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.RoleTaken;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.MembershipId;

class TakeRoleTest {

    @Test
    void a_member_takes_a_role() {
        member().accepts(
                        take(FIRST, "2014-05", GroupRole.TREASURER),
                        new RoleTaken(GROUP, on("2014-05"), FIRST, AMINA, GroupRole.TREASURER));
    }

    @Test
    void the_role_of_that_day_is_not_taken_again() {
        member().refuses(take(FIRST, "2014-05", GroupRole.MEMBER), Rejection.NOTHING_TO_CHANGE);
    }

    @Test
    void an_earlier_role_is_recorded_after_a_later_one() {
        Gathering.formed(
                        joined(FIRST, AMINA, "2014-03-01"),
                        new RoleTaken(GROUP, on("2016"), FIRST, AMINA, GroupRole.CHAIR))
                .accepts(
                        take(FIRST, "2015", GroupRole.SECRETARY),
                        new RoleTaken(GROUP, on("2015"), FIRST, AMINA, GroupRole.SECRETARY));
    }

    @Test
    void an_unknown_membership_takes_no_role() {
        Gathering.formed().refuses(take(FIRST, "2014-05", GroupRole.CHAIR), Rejection.MEMBERSHIP_NOT_FOUND);
    }

    @Test
    void a_role_is_taken_while_in_the_group() {
        Gathering.formed(joined(FIRST, AMINA, "2014-03-01"), left(FIRST, AMINA, "2015-06-10", ExitReason.WITHDREW))
                .refuses(take(FIRST, "2016", GroupRole.CHAIR), Rejection.NOT_ON_ROSTER);
    }

    private static Gathering member() {
        return Gathering.formed(joined(FIRST, AMINA, "2014-03-01"));
    }

    private static TakeRole take(MembershipId membership, String date, GroupRole role) {
        return new TakeRole(GROUP, on(date), membership, role);
    }
}
