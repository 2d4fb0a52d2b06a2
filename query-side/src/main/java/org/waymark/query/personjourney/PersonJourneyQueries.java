package org.waymark.query.personjourney;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.keys.PersonalKeys;
import org.waymark.measures.catalogue.Instruments;
import org.waymark.query.personjourney.exchange.GetPersonBundle;
import org.waymark.query.personjourney.exchange.Handing;
import org.waymark.query.personjourney.exchange.PersonBundle;
import org.waymark.query.personjourney.known.PersonJourney;
import org.waymark.query.personjourney.known.WholePerson;
import org.waymark.query.personjourney.summary.SummaryOfJourney;
import org.waymark.query.projection.AsOf;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.Documents.Found;
import org.waymark.query.projection.ReadModels;

/** Answers for one person's journey from one document, and one more look for the names in it. */
@Component
final class PersonJourneyQueries {
    private final PersonJourneyFold fold;
    private final Documents<PersonJourney> journeys;
    private final SpokenOf spokenOf;
    private final AsOf asOf;
    private final PersonalKeys keys;
    private final Instruments instruments;
    private final Clock clock;

    PersonJourneyQueries(
            PersonJourneyFold fold,
            NamesFold names,
            ReadModels readModels,
            AsOf asOf,
            PersonalKeys keys,
            Instruments instruments,
            Clock clock) {
        this.fold = fold;
        this.journeys = readModels.of(fold);
        this.spokenOf = new SpokenOf(fold, readModels.of(names), keys);
        this.asOf = asOf;
        this.keys = keys;
        this.instruments = instruments;
        this.clock = clock;
    }

    @QueryHandler
    Optional<Journey> handle(GetPersonJourney query) {
        var incomplete = new AtomicBoolean();
        return whole(query.personId().toString(), id -> find(id, query.known(), incomplete))
                .flatMap(person -> {
                    var on = query.on() == null ? person.today(LocalDate.now(clock)) : query.on();
                    return person.isRegisteredBy(on)
                            ? Optional.of(told(person, query, on, incomplete.get()))
                            : Optional.empty();
                });
    }

    @QueryHandler
    Optional<PersonBundle> handle(GetPersonBundle query) {
        var byTheClock = LocalDate.now(clock);
        var incomplete = new AtomicBoolean();
        var found = whole(query.personId().toString(), id -> find(id, null, incomplete))
                .filter(person -> person.isRegisteredBy(person.today(byTheClock)));
        if (incomplete.get()) {
            throw Handing.notWhole();
        }
        return found.map(person -> Handing.over(
                person,
                SummaryOfJourney.of(person, spokenOf.names(person), instruments, person.today(byTheClock)),
                keys::open,
                clock.instant()));
    }

    Journey told(WholePerson person, GetPersonJourney query, LocalDate on, boolean incomplete) {
        return Journey.of(person, spokenOf.names(person), instruments, SpokenOf.people(person), query, on, incomplete);
    }

    /** The record that counts and all that count as it; of whom one record is asked about, all are told of. */
    static Optional<WholePerson> whole(String id, Function<String, Optional<PersonJourney>> lookUp) {
        return lookUp.apply(id)
                .flatMap(asked -> {
                    var merges = asked.merges();
                    return merges == null || merges.into() == null ? Optional.of(asked) : lookUp.apply(merges.into());
                })
                .map(own -> {
                    var merges = own.merges();
                    List<PersonJourney> others = merges == null
                            ? List.of()
                            : merges.duplicates().stream()
                                    .flatMap(other -> lookUp.apply(other).stream())
                                    .toList();
                    return new WholePerson(own, others);
                });
    }

    /** The day is left to the answer: leaving out what came later would leave out corrections of what came before. */
    private Optional<PersonJourney> find(String id, @Nullable Instant known, AtomicBoolean incomplete) {
        if (known != null) {
            return asOf.view(fold, id, null, known);
        }
        var found = journeys.byId(id);
        found.filter(Found::parked).ifPresent(parked -> incomplete.set(true));
        return found.map(Found::state);
    }
}
