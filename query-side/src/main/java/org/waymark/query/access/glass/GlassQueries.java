package org.waymark.query.access.glass;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.waymark.access.Caller;
import org.waymark.events.access.BreakGlassEvent.GlassBroken;
import org.waymark.page.overview.CountGlass;
import org.waymark.page.overview.Waiting;
import org.waymark.query.access.glass.CountOverdue.Overdue;
import org.waymark.query.access.glass.GlassFound.Item;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.InReach;
import org.waymark.query.projection.Page;
import org.waymark.query.projection.ReadModels;

/** Lists and counts broken glass. */
@Component
final class GlassQueries {
    private final Documents<GlassDocument> documents;
    private final Clock clock;

    GlassQueries(GlassFold fold, ReadModels readModels, Clock clock) {
        this.documents = readModels.of(fold);
        this.clock = clock;
    }

    @QueryHandler
    GlassFound handle(FindBrokenGlass query) {
        var now = clock.instant();
        var theirs = and(
                eq(GlassFold.REVIEWED, query.reviewed()),
                InReach.byArea(Caller.now().reach(), GlassFold.AREAS));
        var items = new ArrayList<Item>();
        for (var found : documents.page(theirs, query.cursor(), query.limit() + 1)) {
            var broken = found.state().broken();
            if (broken != null) {
                items.add(Item.of(broken, found.state(), found.state().isOverdueAt(now, clock.getZone())));
            }
        }
        var page = Page.of(items, query.limit(), item -> item.id().toString());
        return new GlassFound(page.items(), page.next());
    }

    @QueryHandler
    Waiting handle(CountGlass query) {
        var since = new ArrayList<Instant>();
        documents.each(
                and(eq(GlassFold.REVIEWED, false), InReach.byArea(Caller.now().reach(), GlassFold.AREAS)),
                found -> Stream.ofNullable(found.state().broken())
                        .map(GlassBroken::from)
                        .forEach(since::add));
        return Waiting.of(since);
    }

    @QueryHandler
    Overdue handle(CountOverdue query) {
        var now = clock.instant();
        var counts = new int[2];
        documents.each(eq(GlassFold.REVIEWED, false), found -> {
            counts[0]++;
            counts[1] += found.state().isOverdueAt(now, clock.getZone()) ? 1 : 0;
        });
        return new Overdue(counts[0], counts[1]);
    }
}
