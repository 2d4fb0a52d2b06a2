package org.waymark.query.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.Happening.MEHSOG;
import static org.waymark.query.Happening.met;
import static org.waymark.query.Happening.on;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.events.Area;
import org.waymark.events.association.AssociationEvent.AssociationFormed;
import org.waymark.events.association.AssociationEvent.ParentJoined;
import org.waymark.events.association.AssociationEvent.ParentLeft;
import org.waymark.events.association.AssociationId;
import org.waymark.events.group.GroupEvent.AffiliationEnded;
import org.waymark.events.group.GroupEvent.GroupAffiliated;

/** Whose groups count for an association, and until when. */
class AssociationsCountedTest extends TwoGroupsCounted {
    @Test
    void an_association_has_the_groups_of_the_associations_below_it_while_they_belong() {
        told.then(
                new AssociationFormed(NATIONAL, on("2013-01-01"), "National", Area.of("GH")),
                new AssociationFormed(REGIONAL, on("2013-01-01"), "Northern", Area.of("GH/Northern")),
                new ParentJoined(REGIONAL, on("2013-01-01"), NATIONAL),
                new GroupAffiliated(MEHSOG, on("2014-03-01"), REGIONAL));
        assertThat(report("2014-01-01", "2014-02-28", null, NATIONAL).groups().total())
                .isZero();
        assertThat(report("2014-01-01", "2014-03-31", null, NATIONAL).groups().total())
                .isEqualTo(1);
        assertThat(report("2014-01-01", "2014-03-31", null, NATIONAL).people().activeMembers())
                .isEqualTo(1);
        assertThat(report("2014-01-01", "2014-03-31", null, NATIONAL).people().registered())
                .isEqualTo(1);
        told.then(new ParentLeft(REGIONAL, on("2014-06-01"), NATIONAL));
        assertThat(report("2014-01-01", "2014-06-30", null, NATIONAL).groups().total())
                .isZero();
        assertThat(report("2014-01-01", "2014-06-30", null, REGIONAL).groups().total())
                .isEqualTo(1);
    }

    @Test
    void a_group_that_moves_does_not_take_its_past_with_it() {
        told.then(
                new GroupAffiliated(MEHSOG, on("2014-01-01"), NATIONAL),
                new AffiliationEnded(MEHSOG, on("2014-04-01"), NATIONAL),
                new GroupAffiliated(MEHSOG, on("2014-04-01"), REGIONAL));
        told.then(met(MEHSOG, "2014-03-15", Map.of(), null), met(MEHSOG, "2014-04-15", Map.of(), null));
        assertThat(report("2014-01-01", "2014-12-31", null, NATIONAL).meetings().held())
                .isEqualTo(1);
        assertThat(report("2014-01-01", "2014-12-31", null, REGIONAL).meetings().held())
                .isEqualTo(1);
        assertThat(report("2014-01-01", "2014-12-31", null, NATIONAL).meetings().outstanding())
                .isEqualTo(2);
    }

    @Test
    void an_earlier_time_with_an_association_may_be_told_after_a_later_one() {
        told.then(
                new GroupAffiliated(MEHSOG, on("2014-06-01"), NATIONAL),
                new GroupAffiliated(MEHSOG, on("2014-01-01"), NATIONAL),
                new AffiliationEnded(MEHSOG, on("2014-03-01"), NATIONAL));
        assertThat(report("2014-01-01", "2014-02-28", null, NATIONAL).groups().total())
                .isEqualTo(1);
        assertThat(report("2014-01-01", "2014-04-30", null, NATIONAL).groups().total())
                .isZero();
        assertThat(report("2014-01-01", "2014-12-31", null, NATIONAL).groups().total())
                .isEqualTo(1);
    }

    @Test
    void associations_that_belong_to_each_other_do_not_go_round_for_ever() {
        told.then(
                new ParentJoined(REGIONAL, on("2013-01-01"), NATIONAL),
                new ParentJoined(NATIONAL, on("2013-01-01"), REGIONAL),
                new GroupAffiliated(MEHSOG, on("2014-03-01"), REGIONAL));
        var stranger = new AssociationId(new UUID(3, 9));
        assertThat(report("2014-01-01", "2014-03-31", null, stranger).groups().total())
                .isZero();
    }
}
