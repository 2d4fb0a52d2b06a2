package org.waymark.command.association;

import static org.waymark.command.association.Federating.COUNTRY;
import static org.waymark.command.association.Federating.DISTRICT;
import static org.waymark.command.association.Federating.REGION;
import static org.waymark.command.association.Federating.dissolved;
import static org.waymark.command.association.Federating.formed;
import static org.waymark.command.association.Federating.joined;
import static org.waymark.command.association.Federating.left;
import static org.waymark.command.association.Federating.on;

import org.junit.jupiter.api.Test;
import org.waymark.command.association.AssociationCommand.JoinParent;
import org.waymark.command.shared.Rejection;
import org.waymark.events.association.AssociationId;

class JoinParentTest {
    @Test
    void an_association_joins_a_larger_one() {
        Federating.formed().besides(formed(REGION)).accepts(join(REGION, "2012"), joined(DISTRICT, REGION, "2012"));
    }

    @Test
    void it_comes_back_on_the_day_it_left() {
        Federating.formed(joined(DISTRICT, REGION, "2012"), left(DISTRICT, REGION, "2014-05-01"))
                .besides(formed(REGION))
                .accepts(join(REGION, "2014-05-01"), joined(DISTRICT, REGION, "2014-05-01"));
    }

    @Test
    void it_does_not_join_twice() {
        Federating.formed(joined(DISTRICT, REGION, "2012"))
                .besides(formed(REGION))
                .refuses(join(REGION, "2013"), Rejection.ALREADY_AFFILIATED);
    }

    @Test
    void it_does_not_join_what_is_not_recorded() {
        Federating.formed().refuses(join(REGION, "2012"), Rejection.ASSOCIATION_NOT_FOUND);
    }

    @Test
    void it_does_not_join_before_the_other_was_formed_or_after_it_was_dissolved() {
        Federating.formed().besides(formed(REGION)).refuses(join(REGION, "2009"), Rejection.BEFORE_ASSOCIATION_FORMED);
        Federating.formed()
                .besides(formed(REGION), dissolved(REGION, "2011"))
                .refuses(join(REGION, "2012"), Rejection.ASSOCIATION_DISSOLVED);
    }

    @Test
    void it_does_not_join_itself() {
        Federating.formed().besides(formed(DISTRICT)).refuses(join(DISTRICT, "2012"), Rejection.WOULD_BE_A_CYCLE);
    }

    @Test
    void it_does_not_join_what_stands_below_it_at_any_depth() {
        Federating.formed()
                .besides(
                        formed(COUNTRY),
                        joined(COUNTRY, REGION, "2011"),
                        formed(REGION),
                        joined(REGION, DISTRICT, "2011"))
                .refuses(join(COUNTRY, "2012"), Rejection.WOULD_BE_A_CYCLE);
    }

    @Test
    void a_link_that_was_over_before_closes_no_circle() {
        Federating.formed()
                .besides(formed(REGION), joined(REGION, DISTRICT, "2010"), left(REGION, DISTRICT, "2011"))
                .accepts(join(REGION, "2012"), joined(DISTRICT, REGION, "2012"));
    }

    @Test
    void a_link_that_is_over_but_was_not_on_that_day_closes_a_circle() {
        Federating.formed()
                .besides(formed(REGION), joined(REGION, DISTRICT, "2010"), left(REGION, DISTRICT, "2013"))
                .refuses(join(REGION, "2012"), Rejection.WOULD_BE_A_CYCLE);
    }

    @Test
    void a_dissolved_association_joins_nothing() {
        Federating.formed(dissolved(DISTRICT, "2011"))
                .besides(formed(REGION))
                .refuses(join(REGION, "2012"), Rejection.ASSOCIATION_DISSOLVED);
    }

    private static JoinParent join(AssociationId parent, String date) {
        return new JoinParent(DISTRICT, on(date), parent);
    }
}
