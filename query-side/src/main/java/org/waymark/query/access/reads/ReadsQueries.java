package org.waymark.query.access.reads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.waymark.access.Caller;
import org.waymark.access.Concerns.Kind;
import org.waymark.access.Concerns.Subject;
import org.waymark.access.reads.ReadAudit;
import org.waymark.access.reads.ReadAuditUnavailableException;
import org.waymark.access.reads.Reading.Kept;
import org.waymark.events.person.PersonId;
import org.waymark.query.access.Whereabouts;
import org.waymark.query.access.Witness;
import org.waymark.query.access.reads.ReadsFound.Read;
import org.waymark.query.projection.Page;

/** Answers who read whom. */
@Component
final class ReadsQueries {
    private static final int AT_ONCE = 500;

    private final ReadAudit audit;
    private final Whereabouts whereabouts;

    ReadsQueries(ReadAudit audit, Whereabouts whereabouts) {
        this.audit = audit;
        this.whereabouts = whereabouts;
    }

    @QueryHandler
    ReadsFound handle(GetReadsOfPerson query) {
        return found(kept(() -> audit.of(query.personId(), query.before(), query.limit() + 1)), query.limit());
    }

    /** Where people are now decides: who moved away is another supervisor's to look after. */
    @QueryHandler
    ReadsFound handle(GetReadsOfAccount query) {
        var caller = Caller.now();
        var theirs = new HashMap<PersonId, Boolean>();
        var matching = new ArrayList<Kept>();
        var before = new long[] {query.before()};
        List<Kept> some;
        do {
            some = kept(() -> audit.by(query.account(), before[0], AT_ONCE));
            for (var one : some) {
                before[0] = one.position();
                if (theirs.computeIfAbsent(
                        one.reading().person(),
                        person -> whereabouts.isWithinReach(caller, new Subject(Kind.PERSON, person.toString())))) {
                    matching.add(one);
                }
            }
        } while (some.size() == AT_ONCE && matching.size() <= query.limit());
        return found(matching, query.limit());
    }

    private static List<Kept> kept(Supplier<List<Kept>> look) {
        try {
            return look.get();
        } catch (ReadAuditUnavailableException down) {
            throw Witness.unavailable().thrown();
        }
    }

    private static ReadsFound found(List<Kept> kept, int limit) {
        var page = Page.of(kept.stream().map(Read::of).toList(), limit, Read::position);
        return new ReadsFound(page.items(), page.next());
    }
}
