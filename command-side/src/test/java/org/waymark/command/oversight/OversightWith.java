package org.waymark.command.oversight;

import java.util.stream.Stream;
import org.waymark.command.clash.Clashes;
import org.waymark.command.correction.Requests;
import org.waymark.command.entry.Subjects;
import org.waymark.command.foureyes.FourEyesRules;
import org.waymark.command.person.PeopleWith;
import org.waymark.command.shared.Oversight;
import org.waymark.events.DomainEvent;
import org.waymark.events.person.PersonEvent;
import org.waymark.eventstore.EventLog;
import org.waymark.keys.PersonalData;

/** The real {@link Oversight} over a few events, for the tests of every aggregate. */
public final class OversightWith {
    private OversightWith() {}

    /** Nothing is on record, so the programme asks for nothing. */
    public static Oversight nothing() {
        return events();
    }

    /** @param events settings, requests, clashes, and whom and what they are about */
    public static Oversight events(DomainEvent... events) {
        var log = new LogWith(events);
        var keys = PersonalData.none().keys();
        return new OversightOnRecord(
                new FourEyesRules(log), new Requests(log, keys), new Clashes(log, keys), subjects(events));
    }

    /** The log itself, for aggregates that ask it. */
    public static EventLog log(DomainEvent... events) {
        return new LogWith(events);
    }

    public static Subjects subjects(DomainEvent... events) {
        var people = Stream.of(events).filter(PersonEvent.class::isInstance).toArray(DomainEvent[]::new);
        return new Subjects(new LogWith(events), PeopleWith.events(people));
    }
}
