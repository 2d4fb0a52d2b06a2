package org.waymark.query.personjourney;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodStarted;
import org.waymark.events.person.PersonEvent.CarerLinked;
import org.waymark.events.person.PersonEvent.CarerUnlinked;
import org.waymark.events.person.PersonEvent.PeerSupporterAssigned;
import org.waymark.events.person.PersonEvent.PeerSupporterEnded;
import org.waymark.events.person.PersonId;
import org.waymark.keys.PersonalKeys;
import org.waymark.query.personjourney.known.Named;
import org.waymark.query.personjourney.known.Names;
import org.waymark.query.personjourney.known.PersonJourney;
import org.waymark.query.personjourney.known.WholePerson;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.Documents.Found;

/** The other people, the groups and the associations that a journey speaks of, and what they are called. */
record SpokenOf(PersonJourneyFold fold, Documents<Named> named, PersonalKeys keys) {
    /** As the others are called today. */
    Names names(WholePerson person) {
        var ids = new HashSet<String>();
        person.records().forEach(record -> ids.addAll(others(record)));
        return new Names(
                named.byIds(ids).stream().collect(Collectors.toMap(Found::id, found -> opened(found.state()))));
    }

    private Named opened(Named sealed) {
        return sealed.called(keys.open(sealed.name()));
    }

    private Set<String> others(PersonJourney journey) {
        var ids = new HashSet<>(fold.sources(journey));
        people(journey).forEach(person -> ids.add(person.toString()));
        for (var fact : journey.happened()) {
            if (fact.event() instanceof LivelihoodStarted started && started.withGroup() != null) {
                ids.add(started.withGroup().toString());
            }
        }
        ids.remove(journey.id().toString());
        return ids;
    }

    static Set<PersonId> people(WholePerson person) {
        var people = new HashSet<PersonId>();
        person.records().forEach(record -> people.addAll(people(record)));
        return people;
    }

    private static Set<PersonId> people(PersonJourney journey) {
        var people = new HashSet<PersonId>();
        for (var fact : journey.happened()) {
            switch (fact.event()) {
                case CarerLinked linked -> people.add(linked.carerId());
                case CarerUnlinked ended -> people.add(ended.carerId());
                case PeerSupporterAssigned assigned -> people.add(assigned.peerSupporterId());
                case PeerSupporterEnded ended -> people.add(ended.peerSupporterId());
                default -> {}
            }
        }
        return people;
    }
}
