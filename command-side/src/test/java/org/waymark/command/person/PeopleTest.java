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

import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.waymark.access.Caller;
import org.waymark.access.Reach;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.events.AccountId;
import org.waymark.events.access.Role;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;

class PeopleTest {
    @Test
    void a_registered_person_stands_open_since_that_day() {
        var standing = standing(PeopleWith.events(registered(AMINA)), AMINA);

        assertThat(standing.registeredOn()).isEqualTo(Case.REGISTERED);
        assertThat(standing.isOpen()).isTrue();
        assertThat(standing.kinds()).containsExactly(PersonKind.PERSON_WITH_MENTAL_ILLNESS);
        standing.requireFactOn(MAY);
    }

    @Test
    void nobody_stands_under_an_unknown_id() {
        var people = PeopleWith.events(registered(AMINA));

        assertThatThrownBy(() -> standing(people, BARAKA))
                .isInstanceOfSatisfying(
                        CommandRejected.class,
                        refusal -> assertThat(refusal.rejection()).isEqualTo(Rejection.PERSON_NOT_FOUND));
    }

    @Test
    void whom_the_caller_does_not_reach_is_as_unknown_as_nobody() {
        var people = PeopleWith.events(registered(AMINA));
        var elsewhere = new Caller(AccountId.of("elsewhere"), Role.CASE_WORKER, Reach.NOWHERE);

        assertThatThrownBy(() -> standing(people, AMINA, elsewhere))
                .isInstanceOfSatisfying(
                        CommandRejected.class,
                        refusal -> assertThat(refusal.rejection()).isEqualTo(Rejection.PERSON_NOT_FOUND));
    }

    @Test
    void each_person_stands_on_their_own_history() {
        var people = PeopleWith.events(registered(AMINA), registered(BARAKA), closed(MAY, ClosingReason.DIED));

        assertThat(standing(people, AMINA).diedOn()).isEqualTo(MAY);
        assertThat(standing(people, BARAKA).isOpen()).isTrue();
    }

    @Test
    void a_group_asks_the_same_rules_as_the_case_itself() {
        var standing = standing(PeopleWith.events(registered(AMINA), withdrawn(JUNE, ConsentPurpose.CARE)), AMINA);

        assertThatThrownBy(() -> standing.requireFactOn(MAY))
                .isInstanceOfSatisfying(
                        CommandRejected.class,
                        refusal -> assertThat(refusal.rejection()).isEqualTo(Rejection.CONSENT_WITHDRAWN));
    }

    @Test
    void a_reopened_case_stands_open_and_nobody_is_dead() {
        var standing =
                standing(PeopleWith.events(registered(AMINA), closed(MAY, ClosingReason.DIED), reopened(JUNE)), AMINA);

        assertThat(standing.diedOn()).isNull();
        standing.requireFactOn(JULY);
    }

    private static Standing standing(People people, PersonId id) {
        return standing(people, id, Caller.OPERATOR);
    }

    /** As a command handler asks. */
    private static Standing standing(People people, PersonId id, Caller caller) {
        var work = DefaultUnitOfWork.startAndGet(GenericMessage.asMessage("a command"));
        try {
            caller.actsIn(work);
            return people.standing(id);
        } finally {
            work.rollback();
        }
    }
}
