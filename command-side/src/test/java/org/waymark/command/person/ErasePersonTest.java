package org.waymark.command.person;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.BARAKA;
import static org.waymark.command.person.Case.DETAILS;
import static org.waymark.command.person.Case.JUNE;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.REGISTERED;
import static org.waymark.command.person.Case.closed;
import static org.waymark.command.person.Case.registered;
import static org.waymark.command.person.Case.withdrawn;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.command.person.PersonCommand.CloseCase;
import org.waymark.command.person.PersonCommand.CorrectRegistration;
import org.waymark.command.person.PersonCommand.ErasePerson;
import org.waymark.command.person.PersonCommand.GiveConsent;
import org.waymark.command.person.PersonCommand.RegisterPerson;
import org.waymark.command.person.SupportCommand.LinkCarer;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.person.CareRelation;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.events.person.ErasureReason;
import org.waymark.events.person.PersonEvent.PersonErased;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;

class ErasePersonTest {
    @Test
    void a_person_is_erased() {
        Case.registered().accepts(erase(MAY), erased(AMINA, MAY));
    }

    @Test
    void a_person_is_erased_whatever_else_stands() {
        Case.registered(closed(MAY, ClosingReason.DIED)).accepts(erase(JUNE), erased(AMINA, JUNE));
        Case.registered(withdrawn(MAY, ConsentPurpose.CARE)).accepts(erase(JUNE), erased(AMINA, JUNE));
    }

    @Test
    void nobody_is_erased_who_is_not_there() {
        Case.unknown().isMissingFor(erase(MAY));
    }

    @Test
    void nobody_is_erased_before_they_were_registered() {
        Case.registered().refuses(erase(PartialDate.of("2013-01-01")), Rejection.BEFORE_REGISTRATION);
    }

    @Test
    void it_must_be_said_which_version_was_seen() {
        Case.registered().seenAt(null).refuses(erase(MAY), Rejection.VERSION_REQUIRED);
        Case.registered(withdrawn(MAY, ConsentPurpose.RESEARCH))
                .seenAt(0L)
                .refuses(erase(MAY), Rejection.VERSION_MOVED);
    }

    @Test
    void nothing_more_is_recorded_of_an_erased_person_not_even_corrections() {
        var gone = Case.registered(erased(AMINA, MAY));
        gone.refuses(erase(JUNE), Rejection.ERASED);
        gone.refuses(new CloseCase(AMINA, JUNE, ClosingReason.OTHER), Rejection.ERASED);
        gone.refuses(new GiveConsent(AMINA, JUNE, ConsentPurpose.CARE), Rejection.ERASED);
        gone.refuses(new CorrectRegistration(AMINA, JUNE, REGISTERED, "typed wrong"), Rejection.ERASED);
        gone.refuses(
                new RegisterPerson(AMINA, JUNE, Set.of(PersonKind.CARER), Area.of("GH/Northern"), DETAILS),
                Rejection.ALREADY_REGISTERED);
    }

    @Test
    void an_erased_person_becomes_nobodys_carer() {
        Case.registered()
                .besides(registered(BARAKA), erased(BARAKA, MAY))
                .refuses(new LinkCarer(AMINA, MAY, BARAKA, CareRelation.SIBLING), Rejection.ERASED);
    }

    private static ErasePerson erase(PartialDate on) {
        return new ErasePerson(AMINA, on, ErasureReason.ASKED_BY_PERSON);
    }

    private static PersonErased erased(PersonId person, PartialDate on) {
        return new PersonErased(person, on, ErasureReason.ASKED_BY_PERSON);
    }
}
