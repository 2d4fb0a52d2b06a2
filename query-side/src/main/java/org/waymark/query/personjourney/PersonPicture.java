package org.waymark.query.personjourney;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.waymark.access.Concerns.Kind;
import org.waymark.events.person.PersonId;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.AsOf;
import org.waymark.query.projection.Pictured;

/** Tells a person's journey again from some of its events. */
@Component
final class PersonPicture implements Pictured {
    private final PersonJourneyFold fold;
    private final PersonJourneyQueries journeys;
    private final AsOf asOf;

    PersonPicture(PersonJourneyFold fold, PersonJourneyQueries journeys, AsOf asOf) {
        this.fold = fold;
        this.journeys = journeys;
        this.asOf = asOf;
    }

    @Override
    public Kind kind() {
        return Kind.PERSON;
    }

    @Override
    public Optional<Picture> picture(String id, Predicate<RecordedEvent> counts, LocalDate on) {
        var asked = new GetPersonJourney(PersonId.of(id), on, null);
        return PersonJourneyQueries.whole(id, record -> asOf.view(fold, record, counts))
                .filter(person -> person.isRegisteredBy(on))
                .map(person -> journeys.told(person, asked, on, false))
                .map(journey -> new Picture(
                        journey, journey.summary().area(), journey.summary().caseWorker()));
    }
}
