package org.waymark.command.group;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.command.group.Gathering.ANOTHER_ASSOCIATION;
import static org.waymark.command.group.Gathering.GROUP;
import static org.waymark.command.group.Gathering.MEHSOG;
import static org.waymark.command.group.Gathering.dissolved;
import static org.waymark.command.group.Gathering.on;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.command.group.AffiliationCommand.LeaveAssociation;
import org.waymark.command.group.AffiliationCommand.RecordFormerAffiliation;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.events.association.AssociationEvent.AssociationDissolved;
import org.waymark.events.group.GroupEvent.AffiliationEnded;
import org.waymark.events.group.GroupEvent.GroupAffiliated;

class RecordFormerAffiliationTest {

    @Test
    void an_earlier_time_is_recorded_while_a_later_one_lasts() {
        Gathering.formed(new GroupAffiliated(GROUP, on("2018"), ANOTHER_ASSOCIATION))
                .accepts(
                        former("2015", "2017-06"),
                        new GroupAffiliated(GROUP, on("2015"), MEHSOG),
                        new AffiliationEnded(GROUP, on("2017-06"), MEHSOG));
    }

    @Test
    void an_earlier_time_with_the_same_association_leaves_the_later_one_open() {
        var later = new GroupAffiliated(GROUP, on("2018"), MEHSOG);
        var joined = new GroupAffiliated(GROUP, on("2015"), MEHSOG);
        var left = new AffiliationEnded(GROUP, on("2017-06"), MEHSOG);
        Gathering.formed(later).accepts(former("2015", "2017-06"), joined, left);
        Gathering.formed(later, joined, left)
                .accepts(
                        new LeaveAssociation(GROUP, on("2020"), MEHSOG),
                        new AffiliationEnded(GROUP, on("2020"), MEHSOG));
        Gathering.formed(later, joined, left)
                .refuses(new LeaveAssociation(GROUP, on("2017-01"), MEHSOG), Rejection.DATES_OUT_OF_ORDER);
    }

    @Test
    void it_must_not_reach_into_another() {
        Gathering.formed(new GroupAffiliated(GROUP, on("2018"), ANOTHER_ASSOCIATION))
                .refuses(
                        former("2015", "2019"),
                        Rejection.ALREADY_AFFILIATED,
                        Map.of("associationId", ANOTHER_ASSOCIATION.toString()));
        Gathering.formed(
                        new GroupAffiliated(GROUP, on("2015"), ANOTHER_ASSOCIATION),
                        new AffiliationEnded(GROUP, on("2017-06"), ANOTHER_ASSOCIATION))
                .refuses(former("2016", "2018"), Rejection.ALREADY_AFFILIATED);
    }

    @Test
    void it_lies_within_the_life_of_the_group() {
        Gathering.formed().refuses(former("2013", "2015"), Rejection.BEFORE_GROUP_FORMED);
        Gathering.formed(dissolved("2016")).refuses(former("2015", "2017"), Rejection.AFTER_GROUP_DISSOLVED);
        Gathering.formed(dissolved("2018"))
                .accepts(
                        former("2015", "2017"),
                        new GroupAffiliated(GROUP, on("2015"), MEHSOG),
                        new AffiliationEnded(GROUP, on("2017"), MEHSOG));
    }

    @Test
    void it_lies_within_the_life_of_the_association() {
        Gathering.formed()
                .withAssociations(Gathering.formed(MEHSOG), new AssociationDissolved(MEHSOG, on("2016")))
                .refuses(former("2015", "2017"), Rejection.ASSOCIATION_DISSOLVED);
        Gathering.formed().withAssociations().refuses(former("2015", "2017"), Rejection.ASSOCIATION_NOT_FOUND);
    }

    @Test
    void it_ends_no_earlier_than_it_began_and_not_in_the_future() {
        assertThatThrownBy(() -> former("2015", "2014")).isInstanceOf(CommandRejected.class);
        Gathering.formed().refuses(former("2015", "2026-04-01"), Rejection.DATE_IN_FUTURE);
    }

    private static RecordFormerAffiliation former(String joinedOn, String leftOn) {
        return new RecordFormerAffiliation(GROUP, on(joinedOn), MEHSOG, on(leftOn));
    }
}
