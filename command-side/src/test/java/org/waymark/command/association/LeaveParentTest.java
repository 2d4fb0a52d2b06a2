package org.waymark.command.association;

import static org.waymark.command.association.Federating.DISTRICT;
import static org.waymark.command.association.Federating.REGION;
import static org.waymark.command.association.Federating.joined;
import static org.waymark.command.association.Federating.left;
import static org.waymark.command.association.Federating.on;

import org.junit.jupiter.api.Test;
import org.waymark.command.association.AssociationCommand.LeaveParent;
import org.waymark.command.shared.Rejection;

class LeaveParentTest {
    @Test
    void an_association_leaves_the_larger_one() {
        Federating.formed(joined(DISTRICT, REGION, "2012")).accepts(leave("2014"), left(DISTRICT, REGION, "2014"));
    }

    @Test
    void it_does_not_leave_what_it_never_joined() {
        Federating.formed().refuses(leave("2014"), Rejection.AFFILIATION_NOT_FOUND);
    }

    @Test
    void it_does_not_leave_twice() {
        Federating.formed(joined(DISTRICT, REGION, "2012"), left(DISTRICT, REGION, "2014"))
                .refuses(leave("2015"), Rejection.ALREADY_LEFT);
    }

    @Test
    void it_does_not_leave_before_it_joined() {
        Federating.formed(joined(DISTRICT, REGION, "2012")).refuses(leave("2011"), Rejection.DATES_OUT_OF_ORDER);
    }

    private static LeaveParent leave(String date) {
        return new LeaveParent(DISTRICT, on(date), REGION);
    }
}
