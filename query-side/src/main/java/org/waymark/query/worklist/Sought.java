package org.waymark.query.worklist;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.waymark.access.Caller;
import org.waymark.events.group.GroupId;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.InReach;
import org.waymark.query.projection.merged.OncePerPerson;
import org.waymark.query.worklist.Worklist.Item;
import org.waymark.query.worklist.known.GroupWork;
import org.waymark.query.worklist.known.PersonWork;
import org.waymark.query.worklist.known.WorklistDocument;

/** Looks for those who are on the list for one reason or another: few are read, and nobody whom the asker may not know of. */
final class Sought {
    private final Documents<WorklistDocument> now;
    private final Documents<WorklistDocument> then;
    private final OncePerPerson<PersonWork> once;
    private final FindWork query;
    private final Thresholds thresholds;

    /** @param then the documents of the day that is asked about; the same as now for today */
    Sought(Documents<WorklistDocument> now, Documents<WorklistDocument> then, FindWork query, Thresholds thresholds) {
        this.now = now;
        this.then = then;
        this.once = OncePerPerson.of(then, PersonWork.class);
        this.query = query;
        this.thresholds = thresholds;
    }

    List<Item> items(Reason reason) {
        var candidates = new ArrayList<WorklistDocument>();
        var filter = filter(reason);
        if (then == now) {
            now.each(and(filter, inReach()), found -> candidates.add(found.state()));
        } else {
            then.each(filter, found -> candidates.add(found.state()));
        }
        withThoseOfSeveralRecords(candidates);
        if (then != now) {
            candidates.retainAll(withinReachNow(candidates));
        }
        var needs = new Needs(thresholds.today(), thresholds, groupsOf(candidates));
        var sheets = new OutstandingSheets(thresholds.today(), thresholds);
        return candidates.stream()
                .map(candidate -> switch (candidate) {
                    case PersonWork person -> needs.of(reason, person);
                    case GroupWork group -> sheets.of(group);
                })
                .flatMap(Optional::stream)
                .toList();
    }

    /** What no record says may follow from all of them together: those few are looked at whatever the filter found. */
    private void withThoseOfSeveralRecords(List<WorklistDocument> candidates) {
        candidates.removeIf(one -> one instanceof PersonWork person && person.merges() != null);
        var reach = Caller.now().reach();
        once.wholes().stream()
                .filter(person -> reach.holds(person.area(), person.caseWorker()))
                .filter(person -> query.area() == null
                        || (person.area() != null && query.area().contains(person.area())))
                .filter(person ->
                        query.caseWorker() == null || query.caseWorker().equals(person.caseWorker()))
                .forEach(candidates::add);
    }

    private Bson filter(Reason reason) {
        var all = new ArrayList<Bson>();
        all.add(Candidates.filter(reason, thresholds.today(), thresholds));
        if (query.area() != null) {
            all.add(eq(Candidates.AREAS, query.area().path()));
        }
        if (query.caseWorker() != null) {
            all.add(eq(Candidates.CASE_WORKER, query.caseWorker().value()));
        }
        return and(all);
    }

    private static Bson inReach() {
        return InReach.byAreaOrCaseLoad(Caller.now().reach(), Candidates.AREAS, Candidates.CASE_WORKER);
    }

    /** Where somebody was then opens nothing: who may know of them is judged by where they are today. */
    private Set<WorklistDocument> withinReachNow(List<WorklistDocument> candidates) {
        var reach = Caller.now().reach();
        var ids = candidates.stream().map(WorklistFold::idOf).toList();
        var theirs = new HashSet<String>();
        now.byIds(ids).forEach(found -> {
            boolean within = switch (found.state()) {
                case PersonWork person -> reach.holds(person.area(), person.caseWorker());
                case GroupWork group -> reach.holds(group.area());
            };
            if (within) {
                theirs.add(found.id());
            }
        });
        return candidates.stream()
                .filter(one -> theirs.contains(WorklistFold.idOf(one)))
                .collect(Collectors.toSet());
    }

    private Map<GroupId, GroupWork> groupsOf(List<WorklistDocument> candidates) {
        Set<String> ids = new HashSet<>();
        candidates.forEach(candidate -> {
            if (candidate instanceof PersonWork person) {
                person.seats().forEach(seat -> ids.add(WorklistFold.idOf(seat.group())));
            }
        });
        var groups = new HashMap<GroupId, GroupWork>();
        then.byIds(ids).forEach(found -> {
            if (found.state() instanceof GroupWork group) {
                groups.put(group.id(), group);
            }
        });
        return groups;
    }
}
