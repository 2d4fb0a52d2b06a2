package org.waymark.query.audit.clash;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.eventstore.EventLog;
import org.waymark.page.overview.CountClashes;
import org.waymark.page.overview.Waiting;
import org.waymark.query.audit.ReachedPages;
import org.waymark.query.audit.ReachedPages.Reached;
import org.waymark.query.audit.ToldCommand;
import org.waymark.query.audit.clash.ClashesFound.Item;
import org.waymark.query.projection.Page;
import org.waymark.query.projection.Places;
import org.waymark.query.projection.ReadModels;

/** Lists entries that were refused, and shows one. */
@Component
final class ClashQueries {
    private final ReachedPages<ClashDocument> pages;
    private final ToldCommand told;
    private final EventLog log;

    ClashQueries(ClashFold fold, ReadModels readModels, Places places, ToldCommand told, EventLog log) {
        this.log = log;
        this.pages = new ReachedPages<>(
                readModels.of(fold),
                places,
                document -> document.kept() == null ? null : document.kept().about());
        this.told = told;
    }

    @QueryHandler
    ClashesFound handle(FindClashes query) {
        var found = pages.page(filter(query), query.cursor(), query.area(), query.limit() + 1);
        var page = Page.of(
                found.stream().map(Item::of).toList(),
                query.limit(),
                item -> item.id().toString());
        return new ClashesFound(page.items(), page.next());
    }

    @QueryHandler
    Waiting handle(CountClashes query) {
        var waiting = pages.page(eq(ClashFold.WAITS, true), null, null, Waiting.MOST + 1);
        return Waiting.of(waiting.stream()
                .map(one -> Objects.requireNonNull(one.state().keptAt()))
                .toList());
    }

    /** Nothing when there is none of that id within reach. */
    @QueryHandler
    Optional<ClashShown> handle(GetClash query) {
        return pages.one(query.clash().toString()).stream().findFirst().map(this::shown);
    }

    private ClashShown shown(Reached<ClashDocument> reached) {
        var document = reached.state();
        var kept = Objects.requireNonNull(document.kept());
        var aside = document.aside();
        var history = log.history(kept.about().history());
        return new ClashShown(
                Item.of(reached),
                told.of(kept.entry()),
                aside == null ? null : aside.reason(),
                aside == null ? null : aside.note(),
                history.isEmpty() ? null : Long.valueOf(history.getLast().version()));
    }

    private static Bson filter(FindClashes query) {
        var all = new ArrayList<Bson>();
        all.add(eq(ClashFold.WAITS, !query.settled()));
        with(all, ClashFold.CODE, query.code());
        with(all, ClashFold.PERSON, query.person());
        with(all, ClashFold.GROUP, query.group());
        with(all, ClashFold.SENT_BY, query.sentBy());
        return and(all);
    }

    private static void with(List<Bson> all, String field, @Nullable Object value) {
        if (value != null) {
            all.add(eq(field, value.toString()));
        }
    }
}
