package org.waymark.query.personjourney;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
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
import org.waymark.query.projection.AsOf;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.Documents.Found;
import org.waymark.query.projection.ReadModels;

/** Answers for one person's journey from one document, and one more look for the names in it. */
@Component
public final class PersonJourneyQueries {
    private final PersonJourneyFold fold;
    private final Documents<PersonJourney> journeys;
    private final Documents<Named> named;
    private final AsOf asOf;
    private final PersonalKeys keys;
    private final Clock clock;

    PersonJourneyQueries(
            PersonJourneyFold fold, NamesFold names, ReadModels readModels, AsOf asOf, PersonalKeys keys, Clock clock) {
        this.fold = fold;
        this.journeys = readModels.of(fold);
        this.named = readModels.of(names);
        this.asOf = asOf;
        this.keys = keys;
        this.clock = clock;
    }

    @QueryHandler
    Optional<Journey> handle(GetPersonJourney query) {
        var on = query.on() == null ? LocalDate.now(clock) : query.on();
        return find(query)
                .filter(found -> found.state().isRegisteredBy(on))
                .map(found -> Journey.of(
                        found.state(), namesIn(found.state()), peopleIn(found.state()), query, on, found.parked()));
    }

    /** The day is left to the answer: leaving out what came later would leave out corrections of what came before. */
    private Optional<Found<PersonJourney>> find(GetPersonJourney query) {
        var id = query.personId().toString();
        if (query.known() == null) {
            return journeys.byId(id);
        }
        return asOf.view(fold, id, null, query.known()).map(state -> new Found<>(id, state, 0, false));
    }

    /** As the others are called today. */
    Names namesIn(PersonJourney journey) {
        return new Names(named.byIds(others(journey)).stream()
                .collect(Collectors.toMap(Found::id, found -> opened(found.state()))));
    }

    private Named opened(Named sealed) {
        return sealed.called(keys.open(sealed.name()));
    }

    private Set<String> others(PersonJourney journey) {
        var ids = new HashSet<>(fold.sources(journey));
        peopleIn(journey).forEach(person -> ids.add(person.toString()));
        for (var fact : journey.happened()) {
            if (fact.event() instanceof LivelihoodStarted started && started.withGroup() != null) {
                ids.add(started.withGroup().toString());
            }
        }
        ids.remove(journey.id().toString());
        return ids;
    }

    static Set<PersonId> peopleIn(PersonJourney journey) {
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
