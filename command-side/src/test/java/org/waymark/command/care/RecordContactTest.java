package org.waymark.command.care;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.ONE;

import org.junit.jupiter.api.Test;
import org.waymark.command.care.CareCommand.RecordContact;
import org.waymark.command.person.Case;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Confidential;
import org.waymark.events.person.ContactKind;
import org.waymark.events.person.ContactOutcome;
import org.waymark.events.person.PersonEvent.ContactRecorded;

class RecordContactTest {

    @Test
    void a_contact_is_recorded() {
        Case.registered().accepts(contact(), CONTACT);
    }

    @Test
    void a_contact_is_recorded_once() {
        Case.registered(CONTACT).refuses(contact(), Rejection.ID_TAKEN);
    }

    private static final ContactRecorded CONTACT = new ContactRecorded(
            AMINA, MAY, ONE, ContactKind.HOME_VISIT, ContactOutcome.NOT_FOUND, Confidential.of("Door shut"));

    private static RecordContact contact() {
        return new RecordContact(AMINA, MAY, ONE, ContactKind.HOME_VISIT, ContactOutcome.NOT_FOUND, "Door shut");
    }
}
