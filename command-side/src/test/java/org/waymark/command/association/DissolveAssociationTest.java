package org.waymark.command.association;

import static org.waymark.command.association.Federating.DISTRICT;
import static org.waymark.command.association.Federating.REGION;
import static org.waymark.command.association.Federating.dissolved;
import static org.waymark.command.association.Federating.joined;
import static org.waymark.command.association.Federating.left;
import static org.waymark.command.association.Federating.on;

import org.junit.jupiter.api.Test;
import org.waymark.command.association.AssociationCommand.DissolveAssociation;
import org.waymark.command.shared.Rejection;

class DissolveAssociationTest {
    @Test
    void an_association_is_dissolved_and_leaves_what_it_belonged_to() {
        Federating.formed(joined(DISTRICT, REGION, "2012"))
                .accepts(dissolve("2014"), left(DISTRICT, REGION, "2014"), dissolved(DISTRICT, "2014"));
    }

    @Test
    void it_is_dissolved_once() {
        Federating.formed(dissolved(DISTRICT, "2014")).refuses(dissolve("2014"), Rejection.ASSOCIATION_DISSOLVED);
    }

    @Test
    void it_is_not_dissolved_before_it_joined_another() {
        Federating.formed(joined(DISTRICT, REGION, "2012")).refuses(dissolve("2011"), Rejection.RECORDED_AFTERWARDS);
    }

    @Test
    void it_is_not_dissolved_before_it_was_formed() {
        Federating.formed().refuses(dissolve("2009"), Rejection.BEFORE_ASSOCIATION_FORMED);
    }

    private static DissolveAssociation dissolve(String date) {
        return new DissolveAssociation(DISTRICT, on(date));
    }
}
