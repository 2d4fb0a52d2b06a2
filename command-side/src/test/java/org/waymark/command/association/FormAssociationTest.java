package org.waymark.command.association;

import static org.waymark.command.association.Federating.DISTRICT;
import static org.waymark.command.association.Federating.formed;
import static org.waymark.command.association.Federating.on;

import org.junit.jupiter.api.Test;
import org.waymark.command.association.AssociationCommand.FormAssociation;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Area;

class FormAssociationTest {
    @Test
    void an_association_is_formed() {
        Federating.unformed().accepts(form("2010", " MEHSOG "), formed(DISTRICT));
    }

    @Test
    void a_second_one_under_the_same_id_is_refused() {
        Federating.formed().refuses(form("2009", "MEHSOG"), Rejection.ID_TAKEN);
    }

    @Test
    void an_association_of_next_year_is_refused() {
        Federating.unformed().refuses(form("2027", "MEHSOG"), Rejection.DATE_IN_FUTURE);
    }

    private static FormAssociation form(String date, String name) {
        return new FormAssociation(DISTRICT, on(date), name, Area.of("GH"));
    }
}
