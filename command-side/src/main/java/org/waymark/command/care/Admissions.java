package org.waymark.command.care;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.waymark.command.care.CareCommand.AdmitPerson;
import org.waymark.command.care.CareCommand.DischargePerson;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Spell;
import org.waymark.events.PartialDate;
import org.waymark.events.person.PersonEvent.PersonAdmitted;
import org.waymark.events.person.PersonEvent.PersonDischarged;

/** When a person was in hospital, prison or the like: in one place at a time. */
final class Admissions {
    private final Map<UUID, Spell> admissions = new HashMap<>();

    @CommandHandler
    void decide(AdmitPerson command) {
        if (admissions.containsKey(command.admissionId())) {
            throw Rejection.ID_TAKEN.because("this id stands for another admission; make a new one");
        }
        if (admissions.values().stream().anyMatch(admission -> admission.covers(command.occurredOn()))) {
            throw Rejection.ALREADY_ADMITTED.because(
                    "this person was admitted already on that day; record the discharge first, or check the date");
        }
        apply(new PersonAdmitted(
                command.personId(), command.occurredOn(), command.admissionId(), command.institution()));
    }

    @CommandHandler
    void decide(DischargePerson command) {
        var admission = admissions.get(command.admissionId());
        if (admission == null) {
            throw Rejection.ADMISSION_NOT_FOUND.because(
                    "this person has no such admission; record the admission first");
        }
        if (!admission.isOpen()) {
            throw Rejection.ALREADY_DISCHARGED.because("this admission has ended already; nothing is left to do");
        }
        admission.requireBegunBy(command.occurredOn());
        requireBeforeTheNext(admission, command.occurredOn());
        apply(new PersonDischarged(command.personId(), command.occurredOn(), command.admissionId()));
    }

    private void requireBeforeTheNext(Spell admission, PartialDate dischargedOn) {
        for (var other : admissions.values()) {
            if (other.from().certainlyAfter(admission.from()) && dischargedOn.certainlyAfter(other.from())) {
                throw Rejection.DATES_OUT_OF_ORDER.because("this person was admitted again on " + other.from()
                        + ", before that discharge; check the date");
            }
        }
    }

    @EventSourcingHandler
    void evolve(PersonAdmitted event) {
        admissions.put(event.admissionId(), Spell.from(event.occurredOn()));
    }

    @EventSourcingHandler
    void evolve(PersonDischarged event) {
        admissions.computeIfPresent(event.admissionId(), (id, admission) -> admission.until(event.occurredOn()));
    }
}
