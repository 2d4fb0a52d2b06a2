package org.waymark.query.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.KnownAt;
import org.waymark.query.projection.ReadModels;
import org.waymark.query.projection.Replayed;
import org.waymark.query.projection.rules.RulesInForce;
import org.waymark.query.worklist.Worklist.Item;
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
        var sought = new Sought(now, documents, query, new Thresholds(day, rules.on(day, query.known())));
        var page = new ArrayList<Item>();
        for (var reason : reasons(query)) {
            sought.items(reason).stream()
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

    private static Problem notYet() {
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "INVALID_PARAMETER",
                "That day has not come yet; ask for today's list or an earlier one.");
    }
}
