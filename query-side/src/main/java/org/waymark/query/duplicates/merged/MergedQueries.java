package org.waymark.query.duplicates.merged;

import java.util.Comparator;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.waymark.access.Caller;
import org.waymark.query.duplicates.Alike.Who;
import org.waymark.query.duplicates.DuplicatesFold;
import org.waymark.query.duplicates.known.Features;
import org.waymark.query.duplicates.merged.MergedFound.Merged;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.ReadModels;
import org.waymark.query.projection.merged.OncePerPerson;

/** Lists those who have several records. */
@Component
final class MergedQueries {
    private final Documents<Features> people;

    MergedQueries(DuplicatesFold fold, ReadModels readModels) {
        this.people = readModels.of(fold);
    }

    @QueryHandler
    MergedFound handle(FindMerged query) {
        var reach = Caller.now().reach();
        var once = OncePerPerson.of(people, Features.class);
        return new MergedFound(once.wholes().stream()
                .filter(whole -> reach.holds(whole.area(), whole.caseWorker()))
                .sorted(Comparator.comparing(Features::id))
                .limit(query.limit())
                .map(whole -> merged(whole, once))
                .toList());
    }

    private static Merged merged(Features whole, OncePerPerson<Features> once) {
        return new Merged(
                Who.of(whole),
                once.recordsOf(whole.id()).stream().skip(1).map(Who::of).toList());
    }
}
