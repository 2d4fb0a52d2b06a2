package org.waymark.query.duplicates;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.waymark.access.Caller;
import org.waymark.keys.PersonalData;
import org.waymark.keys.alike.Traits;
import org.waymark.query.duplicates.Alike.Candidate;
import org.waymark.query.duplicates.Likeness.Side;
import org.waymark.query.duplicates.known.Features;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.Documents.Found;
import org.waymark.query.projection.ReadModels;
import org.waymark.query.projection.merged.OncePerPerson;

/** Finds by keyed hashes who is worth comparing, and compares them as they are called today. */
@Component
final class DuplicatesQueries {
    private static final int MOST_SHOWN = 20;
    private static final Comparator<Candidate> LIKELIEST = Comparator.comparing(Candidate::score)
            .reversed()
            .thenComparing(found -> found.person().id());

    private final Documents<Features> people;
    private final PersonalData personal;

    DuplicatesQueries(DuplicatesFold fold, ReadModels readModels, PersonalData personal) {
        this.people = readModels.of(fold);
        this.personal = personal;
    }

    @QueryHandler
    Alike handle(FindAlike query) {
        var traits = new Traits(query.name(), query.born(), query.contact(), query.reference());
        var side =
                new Side(traits, query.sex(), query.area(), query.group() == null ? Set.of() : Set.of(query.group()));
        var compared = new Compared(personal.keys());
        return alike(traits, other -> compared.compare(side, other));
    }

    /** Nobody when there is no such person; of somebody with several records, whoever is like the one that counts. */
    @QueryHandler
    Optional<Alike> handle(GetDuplicates query) {
        var compared = new Compared(personal.keys());
        return people.byId(query.personId().toString())
                .map(Found::state)
                .map(one -> OncePerPerson.of(people, Features.class).whole(one))
                .filter(Features::counts)
                .map(one -> alike(
                        compared.traits(one),
                        other -> one.id().equals(other.id()) ? Optional.empty() : compared.compare(one, other)));
    }

    private Alike alike(Traits traits, Function<Features, Optional<Likeness>> compare) {
        var once = OncePerPerson.of(people, Features.class);
        var best = new HashMap<String, Candidate>();
        for (var record : records(personal.alike().find(traits))) {
            var whole = once.whole(record);
            if (isWithinReach(whole)) {
                compare.apply(called(whole, record))
                        .map(likeness -> Candidate.of(whole, likeness))
                        .ifPresent(found -> best.merge(
                                whole.id(), found, (one, other) -> one.score() >= other.score() ? one : other));
            }
        }
        return new Alike(
                best.values().stream().sorted(LIKELIEST).limit(MOST_SHOWN).toList());
    }

    /** The person under another of their names, as somebody who was registered twice may have. */
    private static Features called(Features whole, Features record) {
        return record.details() == null
                ? whole
                : new Features(
                        whole.id(),
                        record.details(),
                        whole.kinds(),
                        whole.area(),
                        whole.caseWorker(),
                        whole.groups(),
                        whole.toldApart(),
                        whole.merges());
    }

    private static boolean isWithinReach(Features one) {
        return one.counts() && Caller.now().reach().holds(one.area(), one.caseWorker());
    }

    private Collection<Features> records(Collection<String> ids) {
        return people.byIds(ids).stream().map(Found::state).toList();
    }
}
