package org.waymark.command.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.BARAKA;
import static org.waymark.command.person.Case.JULY;
import static org.waymark.command.person.Case.JUNE;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.closed;
import static org.waymark.command.person.Case.registered;
import static org.waymark.command.person.Case.reopened;
import static org.waymark.command.person.Case.withdrawn;

import org.junit.jupiter.api.Test;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.events.person.PersonKind;

class PeopleTest {
    @Test
    void a_registered_person_stands_open_since_that_day() {
        var standing = PeopleWith.events(registered(AMINA)).standing(AMINA);

        assertThat(standing.registeredOn()).isEqualTo(Case.REGISTERED);
        assertThat(standing.isOpen()).isTrue();
        assertThat(standing.kinds()).containsExactly(PersonKind.PERSON_WITH_MENTAL_ILLNESS);
        standing.requireFactOn(MAY);
    }

    @Test
    void nobody_stands_under_an_unknown_id() {
        var people = PeopleWith.events(registered(AMINA));

        assertThatThrownBy(() -> people.standing(BARAKA))
                .isInstanceOfSatisfying(
                        CommandRejected.class,
                        refusal -> assertThat(refusal.rejection()).isEqualTo(Rejection.PERSON_NOT_FOUND));
    }

    @Test
    void each_person_stands_on_their_own_history() {
        var people = PeopleWith.events(registered(AMINA), registered(BARAKA), closed(MAY, ClosingReason.DIED));

        assertThat(people.standing(AMINA).diedOn()).isEqualTo(MAY);
        assertThat(people.standing(BARAKA).isOpen()).isTrue();
    }

    @Test
    void a_group_asks_the_same_rules_as_the_case_itself() {
        var standing = PeopleWith.events(registered(AMINA), withdrawn(JUNE, ConsentPurpose.CARE))
                .standing(AMINA);

        assertThatThrownBy(() -> standing.requireFactOn(MAY))
                .isInstanceOfSatisfying(
                        CommandRejected.class,
                        refusal -> assertThat(refusal.rejection()).isEqualTo(Rejection.CONSENT_WITHDRAWN));
    }

    @Test
    void a_reopened_case_stands_open_and_nobody_is_dead() {
        var standing = PeopleWith.events(registered(AMINA), closed(MAY, ClosingReason.DIED), reopened(JUNE))
                .standing(AMINA);

        assertThat(standing.diedOn()).isNull();
        standing.requireFactOn(JULY);
    }
}
