package org.waymark.query.duplicates;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.waymark.access.Caller;
import org.waymark.keys.PersonalData;
import org.waymark.page.overview.CountDuplicates;
import org.waymark.page.overview.Waiting;
import org.waymark.query.duplicates.Alike.Certainty;
import org.waymark.query.duplicates.Alike.Who;
import org.waymark.query.duplicates.Pairs.Pair;
import org.waymark.query.duplicates.known.Features;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.InReach;
import org.waymark.query.projection.ReadModels;
import org.waymark.query.projection.merged.OncePerPerson;

/** Goes through everybody within reach for pairs that may be one person, and that nobody has decided on. */
@Component
final class PairsQueries {
    private final Documents<Features> people;
    private final PersonalData personal;

    PairsQueries(DuplicatesFold fold, ReadModels readModels, PersonalData personal) {
        this.people = readModels.of(fold);
        this.personal = personal;
    }

    @QueryHandler
    Waiting handle(CountDuplicates query) {
        return new Waiting(handle(new FindDuplicates(null, null, 1)).total(), false, null);
    }

    @QueryHandler
    Pairs handle(FindDuplicates query) {
        var within = everybodyWithinReach();
        var found = personal.alike().pairs(within::containsKey);
        var compared = new Compared(personal.keys());
        var pairs = new ArrayList<Pair>();
        for (var pair : found.pairs()) {
            var one = within.get(pair.one());
            var other = within.get(pair.other());
            if (one != null && other != null && (isThere(one, query) || isThere(other, query))) {
                compared.compare(one, other)
                        .map(likeness -> pair(one, other, likeness))
                        .ifPresent(pairs::add);
            }
        }
        pairs.sort((one, other) -> at(one).isBefore(at(other)) ? -1 : 1);
        var rest = pairs.stream()
                .filter(pair -> query.after() == null || query.after().isBefore(at(pair)))
                .toList();
        var page = rest.subList(0, Math.min(query.limit(), rest.size()));
        var next = rest.size() > page.size() ? at(page.getLast()).toString() : null;
        return new Pairs(List.copyOf(page), pairs.size(), found.tooCommon(), next);
    }

    private Map<String, Features> everybodyWithinReach() {
        var once = OncePerPerson.of(people, Features.class);
        var all = new HashMap<String, Features>();
        people.each(
                and(
                        eq(DuplicatesFold.COUNTS, true),
                        InReach.byAreaOrCaseLoad(
                                Caller.now().reach(), DuplicatesFold.AREAS, DuplicatesFold.CASE_WORKER)),
                found -> all.put(found.id(), once.whole(found.state())));
        return all;
    }

    private static boolean isThere(Features one, FindDuplicates query) {
        return query.area() == null || (one.area() != null && query.area().contains(one.area()));
    }

    private static Pair pair(Features one, Features other, Likeness likeness) {
        return new Pair(Who.of(one), Who.of(other), likeness.score(), Certainty.of(likeness), likeness.reasons());
    }

    private static PairCursor at(Pair pair) {
        return new PairCursor(
                pair.score(), pair.one().id().toString(), pair.other().id().toString());
    }
}
