package org.waymark.query.worklist;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.conversions.Bson;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.waymark.access.Caller;
import org.waymark.events.group.GroupId;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.InReach;
import org.waymark.query.projection.KnownAt;
import org.waymark.query.projection.ReadModels;
import org.waymark.query.projection.Replayed;
import org.waymark.query.projection.merged.OncePerPerson;
import org.waymark.query.projection.rules.RulesInForce;
import org.waymark.query.worklist.Worklist.Item;
import org.waymark.query.worklist.known.GroupWork;
import org.waymark.query.worklist.known.PersonWork;
import org.waymark.query.worklist.known.WorklistDocument;
import org.waymark.web.Problem;

/**
 * Answers with today's worklist. Reasons are taken by urgency and only until the page is full, so that the first page, which
 * is looked at most, reads the fewest documents.
 */
@Component
final class WorklistQueries {
    private static final Comparator<Item> LONGEST_WAITING =
            Comparator.comparing(Item::since).thenComparing(Item::about);

    private final WorklistFold fold;
    private final Documents<WorklistDocument> now;
    private final Replayed replayed;
    private final RulesInForce rules;
    private final Clock clock;

    WorklistQueries(ReadModels readModels, WorklistFold fold, Replayed replayed, RulesInForce rules, Clock clock) {
        this.fold = fold;
        this.replayed = replayed;
        now = readModels.of(fold);
        this.rules = rules;
        this.clock = clock;
    }

    @QueryHandler
    Worklist handle(FindWork query) {
        var today = LocalDate.now(clock);
        var day = query.on() == null ? KnownAt.dayOf(query.known(), today) : query.on();
        if (day.isAfter(today)) {
            throw notYet().thrown();
        }
        boolean past = day.isBefore(today) || query.known() != null;
        var documents = past ? replayed.of(fold, day, query.known()) : now;
        var once = OncePerPerson.of(documents, PersonWork.class);
        var thresholds = new Thresholds(day, rules.on(day, query.known()));
        var page = new ArrayList<Item>();
        for (var reason : reasons(query)) {
            items(documents, once, query, reason, thresholds).stream()
                    .filter(item -> query.after() == null
                            || query.after().reason() != reason
                            || query.after().before(item))
                    .sorted(LONGEST_WAITING)
                    .limit(query.limit() + 1L - page.size())
                    .forEach(page::add);
            if (page.size() > query.limit()) {
                var full = List.copyOf(page.subList(0, query.limit()));
                return new Worklist(full, WorkCursor.at(full.getLast()).toString());
            }
        }
        return new Worklist(List.copyOf(page), null);
    }

    private static List<Reason> reasons(FindWork query) {
        return Arrays.stream(Reason.values())
                .filter(reason -> query.reason() == null || query.reason() == reason)
                .filter(reason ->
                        query.after() == null || reason.compareTo(query.after().reason()) >= 0)
                .toList();
    }

    private List<Item> items(
            Documents<WorklistDocument> documents,
            OncePerPerson<PersonWork> once,
            FindWork query,
            Reason reason,
            Thresholds thresholds) {
        var today = thresholds.today();
        var candidates = new ArrayList<WorklistDocument>();
        var filter = filter(query, reason, thresholds);
        if (documents == now) {
            now.each(and(filter, inReach()), found -> candidates.add(found.state()));
        } else {
            documents.each(filter, found -> candidates.add(found.state()));
        }
        withThoseOfSeveralRecords(candidates, once, query);
        if (documents != now) {
            candidates.retainAll(withinReachNow(candidates));
        }
        var needs = new Needs(today, thresholds, groupsOf(documents, candidates));
        var sheets = new OutstandingSheets(today, thresholds);
        return candidates.stream()
                .map(candidate -> switch (candidate) {
                    case PersonWork person -> needs.of(reason, person);
                    case GroupWork group -> sheets.of(group);
                })
                .flatMap(Optional::stream)
                .toList();
    }

    /** What no record says may follow from all of them together: those few are looked at whatever the filter found. */
    private static void withThoseOfSeveralRecords(
            List<WorklistDocument> candidates, OncePerPerson<PersonWork> once, FindWork query) {
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

    private static Bson filter(FindWork query, Reason reason, Thresholds thresholds) {
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

    private static Problem notYet() {
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "INVALID_PARAMETER",
                "That day has not come yet; ask for today's list or an earlier one.");
    }

    private static Bson inReach() {
        return InReach.byAreaOrCaseLoad(Caller.now().reach(), Candidates.AREAS, Candidates.CASE_WORKER);
    }

    /** Where somebody was then opens nothing: who may know of them is judged by where they are today. */
    private Set<WorklistDocument> withinReachNow(List<WorklistDocument> then) {
        var reach = Caller.now().reach();
        var ids = then.stream().map(WorklistFold::idOf).toList();
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
        return then.stream()
                .filter(one -> theirs.contains(WorklistFold.idOf(one)))
                .collect(Collectors.toSet());
    }

    private static Map<GroupId, GroupWork> groupsOf(
            Documents<WorklistDocument> documents, List<WorklistDocument> candidates) {
        Set<String> ids = new HashSet<>();
        candidates.forEach(candidate -> {
            if (candidate instanceof PersonWork person) {
                person.seats().forEach(seat -> ids.add(WorklistFold.idOf(seat.group())));
            }
        });
        var groups = new HashMap<GroupId, GroupWork>();
        documents.byIds(ids).forEach(found -> {
            if (found.state() instanceof GroupWork group) {
                groups.put(group.id(), group);
            }
        });
        return groups;
    }
}
