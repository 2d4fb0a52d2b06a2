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
import org.axonframework.queryhandling.QueryHandler;
import org.bson.conversions.Bson;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.waymark.access.Caller;
import org.waymark.events.group.GroupId;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.InReach;
import org.waymark.query.projection.ReadModels;
import org.waymark.query.worklist.Worklist.Item;
import org.waymark.query.worklist.known.GroupWork;
import org.waymark.query.worklist.known.PersonWork;
import org.waymark.query.worklist.known.WorklistDocument;

/**
 * Answers with today's worklist. Reasons are taken by urgency and only until the page is full, so that the first page, which
 * is looked at most, reads the fewest documents.
 */
@Component
@EnableConfigurationProperties(Thresholds.class)
final class WorklistQueries {
    private static final Comparator<Item> LONGEST_WAITING =
            Comparator.comparing(Item::since).thenComparing(Item::about);

    private final Documents<WorklistDocument> documents;
    private final Thresholds thresholds;
    private final Clock clock;

    WorklistQueries(ReadModels readModels, WorklistFold fold, Thresholds thresholds, Clock clock) {
        documents = readModels.of(fold);
        this.thresholds = thresholds;
        this.clock = clock;
    }

    @QueryHandler
    Worklist handle(FindWork query) {
        var today = LocalDate.now(clock);
        var page = new ArrayList<Item>();
        for (var reason : reasons(query)) {
            items(query, reason, today).stream()
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

    private List<Item> items(FindWork query, Reason reason, LocalDate today) {
        var candidates = new ArrayList<WorklistDocument>();
        documents.each(filter(query, reason, today), found -> candidates.add(found.state()));
        var needs = new Needs(today, thresholds, groupsOf(candidates));
        var sheets = new OutstandingSheets(today, thresholds);
        return candidates.stream()
                .map(candidate -> switch (candidate) {
                    case PersonWork person -> needs.of(reason, person);
                    case GroupWork group -> sheets.of(group);
                })
                .flatMap(Optional::stream)
                .toList();
    }

    private Bson filter(FindWork query, Reason reason, LocalDate today) {
        var all = new ArrayList<Bson>();
        all.add(Candidates.filter(reason, today, thresholds));
        all.add(InReach.byAreaOrCaseLoad(Caller.now().reach(), Candidates.AREAS, Candidates.CASE_WORKER));
        if (query.area() != null) {
            all.add(eq(Candidates.AREAS, query.area().path()));
        }
        if (query.caseWorker() != null) {
            all.add(eq(Candidates.CASE_WORKER, query.caseWorker().value()));
        }
        return and(all);
    }

    private Map<GroupId, GroupWork> groupsOf(List<WorklistDocument> candidates) {
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
