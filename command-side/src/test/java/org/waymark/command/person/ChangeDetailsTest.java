package org.waymark.command.person;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.DETAILS;
import static org.waymark.command.person.Case.JUNE;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.closed;
import static org.waymark.command.person.Case.given;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.command.person.PersonCommand.ChangeDetails;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.events.person.Details;
import org.waymark.events.person.PersonEvent.DetailsChanged;
import org.waymark.events.person.PersonKind;
import org.waymark.events.person.Sex;

class ChangeDetailsTest {

    @Test
    void details_are_changed() {
        Case.registered().accepts(change(MAY), new DetailsChanged(AMINA, MAY, BOTH, Area.of("KE/Nakuru"), DETAILS));
    }

    @Test
    void nothing_is_changed_in_a_closed_case() {
        Case.registered(closed(MAY, ClosingReason.MOVED_AWAY)).refuses(change(JUNE), Rejection.CASE_CLOSED);
    }

    @Test
    void nobody_unknown_is_changed() {
        Case.unknown().isMissingFor(change(MAY));
    }

    @Test
    void a_change_must_say_which_version_it_was_made_on() {
        Case.registered().seenAt(null).refuses(change(MAY), Rejection.VERSION_REQUIRED);
    }

    @Test
    void a_change_made_on_an_old_version_is_refused() {
        Case.registered(given(MAY, ConsentPurpose.RESEARCH)).seenAt(0L).refuses(change(MAY), Rejection.VERSION_MOVED);
    }

    @Test
    void nobody_is_found_to_have_been_born_after_being_registered() {
        var born = new Details("Amina", Sex.FEMALE, PartialDate.of("2014-03"), null, null);
        Case.registered()
                .refuses(new ChangeDetails(AMINA, MAY, BOTH, Area.of("KE/Nakuru"), born), Rejection.DATES_OUT_OF_ORDER);
    }

    private static final Set<PersonKind> BOTH = Set.of(PersonKind.PERSON_WITH_MENTAL_ILLNESS, PersonKind.CARER);

    private static ChangeDetails change(PartialDate on) {
        return new ChangeDetails(AMINA, on, BOTH, Area.of("KE/Nakuru"), DETAILS);
    }
}
