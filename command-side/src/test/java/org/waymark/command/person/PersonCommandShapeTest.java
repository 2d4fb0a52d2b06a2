package org.waymark.command.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.JULY;
import static org.waymark.command.person.Case.MAY;

import java.util.HashSet;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.waymark.command.person.PersonCommand.RegisterPerson;
import org.waymark.command.person.PersonCommand.ReopenCase;
import org.waymark.command.person.SupportCommand.CompletePeerTraining;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.person.Details;
import org.waymark.events.person.PeerTraining;
import org.waymark.events.person.PersonKind;
import org.waymark.events.person.Sex;

class PersonCommandShapeTest {
    private static final Set<PersonKind> CARER = Set.of(PersonKind.CARER);

    @Test
    void a_name_is_kept_without_the_blanks_around_it() {
        assertThat(register(CARER, named("  Amina ")).details().name()).isEqualTo(Confidential.of("Amina"));
    }

    @Test
    void a_name_in_any_script_is_a_name() {
        assertThat(register(CARER, named("अमीना")).details().name()).isEqualTo(Confidential.of("अमीना"));
    }

    @Test
    void a_person_has_a_name_of_at_most_200_characters() {
        refused(Rejection.NAME_REQUIRED, () -> register(CARER, named(" ")));
        register(CARER, named("n".repeat(200)));
        refused(Rejection.TOO_LONG, () -> register(CARER, named("n".repeat(201))));
    }

    @Test
    void a_person_comes_as_something() {
        refused(Rejection.INVALID_VALUE, () -> register(Set.of(), named("Amina")));
    }

    @Test
    void kinds_are_kept_in_one_order_and_cannot_be_changed_from_outside() {
        var kinds = new HashSet<>(Set.of(PersonKind.CARER, PersonKind.PERSON_WITH_MENTAL_ILLNESS));
        var command = register(kinds, named("Amina"));
        kinds.clear();

        assertThat(command.kinds()).containsExactly(PersonKind.PERSON_WITH_MENTAL_ILLNESS, PersonKind.CARER);
        assertThatThrownBy(() -> command.kinds().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void nobody_is_registered_before_birth() {
        var born = new Details("Amina", Sex.FEMALE, PartialDate.of("2015-06"), null, null);
        refused(Rejection.DATES_OUT_OF_ORDER, () -> register(CARER, born));
    }

    @Test
    void an_empty_text_is_no_text() {
        assertThat(new ReopenCase(AMINA, MAY, "  ").note()).isNull();
    }

    @Test
    void a_text_has_at_most_4000_characters() {
        refused(Rejection.TOO_LONG, () -> new ReopenCase(AMINA, MAY, "n".repeat(4001)));
    }

    @Test
    void training_does_not_expire_before_it_is_completed() {
        refused(Rejection.DATES_OUT_OF_ORDER, () -> new CompletePeerTraining(AMINA, JULY, PeerTraining.REFRESHER, MAY));
    }

    /** Refused with that code and a sentence that repeats nothing of what was sent. */
    private static void refused(Rejection code, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        CommandRejected.class,
                        refusal -> assertThat(refusal.rejection()).isEqualTo(code))
                .hasMessageNotContainingAny("Amina", "nnn");
    }

    private static RegisterPerson register(Set<PersonKind> kinds, Details details) {
        return new RegisterPerson(AMINA, MAY, kinds, Area.of("KE/Laikipia"), details);
    }

    private static Details named(String name) {
        return new Details(name, Sex.FEMALE, null, null, null);
    }
}
