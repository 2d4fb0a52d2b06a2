package org.waymark.query.personjourney.known;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.person.PersonEvent.CaseClosed;
import org.waymark.events.person.PersonEvent.CaseReopened;
import org.waymark.events.person.PersonEvent.CaseWorkerAssigned;
import org.waymark.events.person.PersonEvent.DetailsChanged;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonEvent.RegistrationCorrected;
import org.waymark.events.person.PersonId;

/**
 * Everything about somebody who may have been registered more than once.
 *
 * @param own the record that counts: who they are, where, and how the case stands is for it to say
 * @param others the records that count as it
 */
public record WholePerson(PersonJourney own, List<PersonJourney> others) {
    public Stream<PersonJourney> records() {
        return Stream.concat(Stream.of(own), others.stream());
    }

    public Set<PersonId> ids() {
        var ids = new LinkedHashSet<PersonId>();
        records().forEach(record -> ids.add(record.id()));
        return ids;
    }

    public boolean isRegisteredBy(LocalDate on) {
        return records().anyMatch(record -> record.isRegisteredBy(on));
    }

    /** Today as it is for them: where somebody has written of tomorrow, so far east of the clock, that day has begun. */
    public LocalDate today(LocalDate byTheClock) {
        var tomorrow = PartialDate.of(byTheClock.plusDays(1));
        return records()
                        .flatMap(record -> record.happened().stream())
                        .anyMatch(fact -> fact.on().equals(tomorrow))
                ? tomorrow.earliest()
                : byTheClock;
    }

    /** As if it had all been recorded under the one id that counts. */
    public PersonJourney asOne() {
        if (others.isEmpty()) {
            return own;
        }
        var happened = new ArrayList<>(own.happened());
        others.forEach(other -> other.happened().stream()
                .filter(fact -> !saysWho(fact.event(), other))
                .forEach(happened::add));
        happened.sort(Comparator.comparing(Happened::recordedAt));
        var all = new PersonJourney(own.id(), List.copyOf(happened), own.attendance());
        for (var other : others) {
            for (var inGroup : other.attendance()) {
                all = all.and(inGroup);
            }
        }
        return all;
    }

    /** What only the record that counts says: names and places, and whether the case is open. */
    private static boolean saysWho(DomainEvent event, PersonJourney record) {
        return event.subject().equals(record.id().toString())
                && switch (event) {
                    case PersonRegistered said -> true;
                    case RegistrationCorrected said -> true;
                    case DetailsChanged said -> true;
                    case CaseWorkerAssigned said -> true;
                    case CaseClosed said -> true;
                    case CaseReopened said -> true;
                    default -> false;
                };
    }
}
