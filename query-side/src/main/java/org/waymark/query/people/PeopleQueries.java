package org.waymark.query.people;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.regex;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.Documents.Found;
import org.waymark.query.projection.Page;
import org.waymark.query.projection.ReadModels;

/** Lists and searches the people registered. */
@Component
public final class PeopleQueries {
    private final Documents<PersonCard> cards;

    PeopleQueries(PeopleFold fold, ReadModels readModels) {
        this.cards = readModels.of(fold);
    }

    @QueryHandler
    PeopleFound handle(FindPeople query) {
        var found = cards.page(filter(query), query.cursor(), query.limit() + 1).stream()
                .map(Found::state)
                .map(PersonInList::of)
                .toList();
        var page = Page.of(found, query.limit(), PersonInList::id);
        return new PeopleFound(page.items(), page.next());
    }

    private static Bson filter(FindPeople query) {
        var all = new ArrayList<Bson>();
        all.add(eq(PeopleFold.REGISTERED, true));
        if (query.area() != null) {
            all.add(eq(PeopleFold.AREAS, query.area().path()));
        }
        if (query.group() != null) {
            all.add(eq(PeopleFold.GROUPS, query.group().toString()));
        }
        if (query.role() != null) {
            var role = query.group() == null ? query.role().name() : query.group() + ":" + query.role();
            all.add(eq(PeopleFold.ROLES, role));
        }
        if (query.kind() != null) {
            all.add(eq(PeopleFold.KINDS, query.kind().name()));
        }
        if (query.name() != null) {
            all.add(regex(PeopleFold.WORDS, Pattern.quote(SearchText.of(query.name()))));
        }
        return and(all);
    }
}
