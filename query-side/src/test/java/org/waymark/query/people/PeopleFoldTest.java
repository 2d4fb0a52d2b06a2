package org.waymark.query.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.Happenings.group;
import static org.waymark.query.Happenings.joined;
import static org.waymark.query.Happenings.left;
import static org.waymark.query.Happenings.membership;
import static org.waymark.query.Happenings.on;
import static org.waymark.query.Happenings.person;
import static org.waymark.query.Happenings.registered;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.waymark.events.Confidential;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.MembershipDatesCorrected;
import org.waymark.events.group.GroupEvent.RoleTaken;
import org.waymark.events.group.GroupRole;
import org.waymark.events.person.ErasureReason;
import org.waymark.events.person.PersonEvent.PersonErased;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;
import org.waymark.query.Told;

/** Events in, a card out, and what it is found by. */
class PeopleFoldTest {
    private static final PersonId AMARA = person(1);
    private static final String MEMBER_OF_ONE = group(1) + ":MEMBER";

    private final PeopleFold fold = new PeopleFold();
    private final Told<PersonCard> told = Told.to(fold, registered(AMARA, "Amara", "2014-01-03", PersonKind.CARER));

    @Test
    void a_person_is_found_by_each_area_above_them() {
        assertThat(found().get(PeopleFold.AREAS)).isEqualTo(List.of("GH", "GH/Northern", "GH/Northern/Tamale"));
    }

    @Test
    void a_person_is_found_by_the_groups_and_roles_of_now() {
        told.then(
                joined(group(1), 1, AMARA, "2014-02-01"),
                joined(group(2), 2, AMARA, "2014-03-01"),
                new RoleTaken(group(2), on("2014-04-01"), membership(2), AMARA, GroupRole.CHAIR));
        assertThat(found().get(PeopleFold.ROLES))
                .isEqualTo(List.of(MEMBER_OF_ONE, group(2) + ":CHAIR", "CHAIR", "MEMBER"));
        told.then(left(group(1), 1, AMARA, "2014-05-01", ExitReason.WITHDREW));
        assertThat(found().get(PeopleFold.GROUPS)).isEqualTo(List.of(group(2).toString()));
        told.then(new MembershipDatesCorrected(
                group(1),
                on("2014-05-02"),
                membership(1),
                AMARA,
                on("2014-02-01"),
                null,
                Confidential.of("another person")));
        assertThat(found().get(PeopleFold.ROLES))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains(MEMBER_OF_ONE);
    }

    @Test
    void somebody_who_is_only_spoken_of_is_not_registered() {
        told.then(joined(group(1), 3, person(3), "2014-02-01"));
        assertThat(fold.searchFields(told.document(person(3).toString())).get(PeopleFold.REGISTERED))
                .isEqualTo(false);
        assertThat(found().get(PeopleFold.REGISTERED)).isEqualTo(true);
    }

    @Test
    void an_erased_person_is_in_no_list_any_more() {
        told.then(new PersonErased(AMARA, on("2014-02-01"), ErasureReason.ASKED_BY_PERSON));
        assertThat(found().get(PeopleFold.REGISTERED)).isEqualTo(false);
        assertThat(told.document(AMARA.toString()).name()).isEqualTo(Confidential.erased());
    }

    private Map<String, Object> found() {
        return fold.searchFields(told.document(AMARA.toString()));
    }
}
