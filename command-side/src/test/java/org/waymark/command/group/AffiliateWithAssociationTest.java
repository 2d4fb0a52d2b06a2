package org.waymark.command.group;

import static org.waymark.command.group.Gathering.ANOTHER_ASSOCIATION;
import static org.waymark.command.group.Gathering.GROUP;
import static org.waymark.command.group.Gathering.MEHSOG;
import static org.waymark.command.group.Gathering.dissolved;
import static org.waymark.command.group.Gathering.on;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.command.group.AffiliationCommand.AffiliateWithAssociation;
import org.waymark.command.shared.Rejection;
import org.waymark.events.association.AssociationEvent.AssociationDissolved;
import org.waymark.events.association.AssociationId;
import org.waymark.events.group.GroupEvent.AffiliationEnded;
import org.waymark.events.group.GroupEvent.GroupAffiliated;

class AffiliateWithAssociationTest {

    @Test
    void a_group_joins_an_association() {
        Gathering.formed().accepts(affiliate(MEHSOG, "2015"), new GroupAffiliated(GROUP, on("2015"), MEHSOG));
    }

    @Test
    void a_group_moves_on_the_day_it_left() {
        Gathering.formed(
                        new GroupAffiliated(GROUP, on("2015"), MEHSOG),
                        new AffiliationEnded(GROUP, on("2016-03-01"), MEHSOG))
                .accepts(
                        affiliate(ANOTHER_ASSOCIATION, "2016-03-01"),
                        new GroupAffiliated(GROUP, on("2016-03-01"), ANOTHER_ASSOCIATION));
    }

    @Test
    void a_group_belongs_to_one_association_at_a_time() {
        Gathering.formed(new GroupAffiliated(GROUP, on("2015"), MEHSOG))
                .refuses(
                        affiliate(MEHSOG, "2016"),
                        Rejection.ALREADY_AFFILIATED,
                        Map.of("associationId", MEHSOG.toString()));
        Gathering.formed(new GroupAffiliated(GROUP, on("2015"), MEHSOG))
                .refuses(affiliate(ANOTHER_ASSOCIATION, "2016"), Rejection.ALREADY_AFFILIATED);
    }

    @Test
    void an_association_that_is_not_recorded_cannot_be_joined() {
        Gathering.formed().withAssociations().refuses(affiliate(MEHSOG, "2015"), Rejection.ASSOCIATION_NOT_FOUND);
    }

    @Test
    void an_association_is_joined_while_it_stands() {
        Gathering.formed()
                .withAssociations(Gathering.formed(MEHSOG), new AssociationDissolved(MEHSOG, on("2014")))
                .refuses(affiliate(MEHSOG, "2015"), Rejection.ASSOCIATION_DISSOLVED);
    }

    @Test
    void a_dissolved_group_joins_nothing() {
        Gathering.formed(dissolved("2016")).refuses(affiliate(MEHSOG, "2015"), Rejection.GROUP_DISSOLVED);
    }

    private static AffiliateWithAssociation affiliate(AssociationId association, String date) {
        return new AffiliateWithAssociation(GROUP, on(date), association);
    }
}
