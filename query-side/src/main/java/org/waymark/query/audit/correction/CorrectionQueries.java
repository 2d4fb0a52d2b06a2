package org.waymark.query.audit.correction;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.events.Area;
import org.waymark.events.correction.CorrectionKind;
import org.waymark.events.correction.FourEyesEvent;
import org.waymark.events.correction.FourEyesEvent.FourEyesAsked;
import org.waymark.eventstore.EventLog;
import org.waymark.page.overview.CountCorrections;
import org.waymark.page.overview.Waiting;
import org.waymark.query.audit.HistoryQueries;
import org.waymark.query.audit.ReachedPages;
import org.waymark.query.audit.ReachedPages.Reached;
import org.waymark.query.audit.ToldCommand;
import org.waymark.query.audit.correction.CorrectionsFound.Item;
import org.waymark.query.audit.correction.GetFourEyes.FourEyes;
import org.waymark.query.audit.correction.GetFourEyes.Rule;
import org.waymark.query.projection.Page;
import org.waymark.query.projection.Places;
import org.waymark.query.projection.ReadModels;

/** Lists requests for corrections, shows one, and says which corrections have to be asked for. */
@Component
final class CorrectionQueries {
    private final ReachedPages<CorrectionDocument> pages;
    private final RecordsCorrected records;
    private final ToldCommand told;
    private final EventLog log;

    CorrectionQueries(
            CorrectionFold fold,
            ReadModels readModels,
            Places places,
            EventLog log,
            HistoryQueries histories,
            ToldCommand told) {
        this.pages = new ReachedPages<>(
                readModels.of(fold),
                places,
                document -> document.requested() == null
                        ? null
                        : document.requested().about());
        this.records = new RecordsCorrected(log, histories);
        this.told = told;
        this.log = log;
    }

    @QueryHandler
    CorrectionsFound handle(FindCorrections query) {
        var found = pages.page(filter(query), query.cursor(), query.area(), query.limit() + 1);
        var page = Page.of(
                found.stream().map(Item::of).toList(),
                query.limit(),
                item -> item.id().toString());
        return new CorrectionsFound(page.items(), page.next());
    }

    @QueryHandler
    Waiting handle(CountCorrections query) {
        var waiting = pages.page(in(CorrectionFold.STATE, State.names(false)), null, null, Waiting.MOST + 1);
        return Waiting.of(waiting.stream()
                .map(one -> Objects.requireNonNull(one.state().askedAt()))
                .toList());
    }

    /** Nothing when there is no such request within reach. */
    @QueryHandler
    Optional<CorrectionShown> handle(GetCorrection query) {
        return pages.one(query.request().toString()).stream().findFirst().map(this::shown);
    }

    private CorrectionShown shown(Reached<CorrectionDocument> reached) {
        var document = reached.state();
        var requested = Objects.requireNonNull(document.requested());
        var askedAt = Objects.requireNonNull(document.askedAt());
        var entries = records.of(requested);
        return new CorrectionShown(
                Item.of(reached),
                told.of(requested.correction()),
                entries.stream()
                        .filter(entry -> !entry.recordedAt().isAfter(askedAt))
                        .toList(),
                entries.stream()
                        .filter(entry -> entry.recordedAt().isAfter(askedAt))
                        .toList(),
                document.declinedBecause(),
                document.refused() == null ? null : document.refused().sentence());
    }

    @QueryHandler
    FourEyes handle(GetFourEyes query) {
        var rules = new LinkedHashMap<Optional<Area>, Set<CorrectionKind>>();
        for (var recorded : log.unplaced(FourEyesEvent.HISTORY)) {
            if (recorded.event() instanceof FourEyesAsked asked) {
                rules.put(Optional.ofNullable(asked.area()), asked.kinds());
            }
        }
        return new FourEyes(rules.entrySet().stream()
                .filter(rule -> !rule.getValue().isEmpty())
                .map(rule -> new Rule(rule.getKey().orElse(null), new TreeSet<>(rule.getValue())))
                .sorted(Comparator.comparing(rule -> String.valueOf(rule.area())))
                .toList());
    }

    private static Bson filter(FindCorrections query) {
        var all = new ArrayList<Bson>();
        var states = query.state() == null
                ? State.names(query.settled())
                : List.of(query.state().name());
        all.add(in(CorrectionFold.STATE, states));
        with(all, CorrectionFold.KIND, query.kind());
        with(all, CorrectionFold.PERSON, query.person());
        with(all, CorrectionFold.GROUP, query.group());
        with(all, CorrectionFold.ASKED_BY, query.askedBy());
        return and(all);
    }

    private static void with(List<Bson> all, String field, @Nullable Object value) {
        if (value != null) {
            all.add(eq(field, value.toString()));
        }
    }
}
