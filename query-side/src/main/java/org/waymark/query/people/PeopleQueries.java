package org.waymark.query.people;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import org.waymark.access.Caller;
import org.waymark.keys.NameWords;
import org.waymark.keys.PersonalData;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.Documents.Found;
import org.waymark.query.projection.InReach;
import org.waymark.query.projection.Page;
import org.waymark.query.projection.ReadModels;

/** Lists and searches the people registered. */
@Component
public final class PeopleQueries {
    private static final int AT_ONCE = 200;
    private static final String ID = "_id";

    private final Documents<PersonCard> cards;
    private final PersonalData personal;

    PeopleQueries(PeopleFold fold, ReadModels readModels, PersonalData personal) {
        this.cards = readModels.of(fold);
        this.personal = personal;
    }

    @QueryHandler
    PeopleFound handle(FindPeople query) {
        int oneMore = query.limit() + 1;
        var found = query.name() == null
                ? cards.page(filter(query), query.cursor(), oneMore).stream()
                        .map(Found::state)
                        .toList()
                : named(query, query.name(), oneMore);
        var page = Page.of(found.stream().map(PersonInList::of).toList(), query.limit(), PersonInList::id);
        return new PeopleFound(page.items(), page.next());
    }

    /** The index says who may be meant; their names, opened, say who is. */
    private List<PersonCard> named(FindPeople query, String name, int enough) {
        var asked = NameWords.of(name);
        var found = new ArrayList<PersonCard>();
        var after = Objects.requireNonNullElse(query.cursor(), "");
        List<String> candidates;
        do {
            candidates = personal.names().find(name, after, AT_ONCE);
            if (candidates.isEmpty()) {
                break;
            }
            after = candidates.getLast();
            cards.page(and(in(ID, candidates), filter(query)), null, AT_ONCE).stream()
                    .map(Found::state)
                    .filter(card -> wordsOf(card).match(asked))
                    .sorted(Comparator.comparing(PersonCard::id))
                    .forEach(found::add);
        } while (candidates.size() == AT_ONCE && found.size() < enough);
        return found.size() <= enough ? found : found.subList(0, enough);
    }

    private NameWords wordsOf(PersonCard card) {
        var keys = personal.keys();
        var reference =
                card.reference() == null ? "" : keys.open(card.reference()).or("");
        return NameWords.of(keys.open(card.name()).or("") + ' ' + reference);
    }

    private static Bson filter(FindPeople query) {
        var all = new ArrayList<Bson>();
        all.add(eq(PeopleFold.REGISTERED, true));
        all.add(InReach.byAreaOrCaseLoad(Caller.now().reach(), PeopleFold.AREAS, PeopleFold.CASE_WORKER));
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
        return and(all);
    }
}
