package org.waymark.command.group;

import static org.waymark.command.group.Gathering.ANOTHER_ASSOCIATION;
import static org.waymark.command.group.Gathering.GROUP;
import static org.waymark.command.group.Gathering.MEHSOG;
import static org.waymark.command.group.Gathering.on;

import org.junit.jupiter.api.Test;
import org.waymark.command.group.AffiliationCommand.LeaveAssociation;
import org.waymark.command.shared.Rejection;
import org.waymark.events.association.AssociationId;
import org.waymark.events.group.GroupEvent.AffiliationEnded;
import org.waymark.events.group.GroupEvent.GroupAffiliated;

class LeaveAssociationTest {

    @Test
    void a_group_leaves_its_association() {
        Gathering.formed(new GroupAffiliated(GROUP, on("2015"), MEHSOG))
                .accepts(leave(MEHSOG, "2016"), new AffiliationEnded(GROUP, on("2016"), MEHSOG));
    }

    @Test
    void a_group_leaves_only_the_association_it_belongs_to() {
        Gathering.formed().refuses(leave(MEHSOG, "2016"), Rejection.AFFILIATION_NOT_FOUND);
        Gathering.formed(new GroupAffiliated(GROUP, on("2015"), MEHSOG))
                .refuses(leave(ANOTHER_ASSOCIATION, "2016"), Rejection.AFFILIATION_NOT_FOUND);
    }

    @Test
    void a_group_does_not_leave_before_it_joined() {
        Gathering.formed(new GroupAffiliated(GROUP, on("2015"), MEHSOG))
                .refuses(leave(MEHSOG, "2014-06"), Rejection.DATES_OUT_OF_ORDER);
    }

    private static LeaveAssociation leave(AssociationId association, String date) {
        return new LeaveAssociation(GROUP, on(date), association);
    }
}
