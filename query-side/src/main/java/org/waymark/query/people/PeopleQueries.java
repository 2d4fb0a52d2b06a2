package org.waymark.query.people;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
import org.waymark.query.projection.merged.OncePerPerson;

/** Lists and searches the people registered. */
@Component
final class PeopleQueries {
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
        var once = OncePerPerson.of(cards, PersonCard.class);
        var found = query.name() == null
                ? cards
                        .page(
                                filter(query),
                                query.cursor(),
                                oneMore + once.wholes().size())
                        .stream()
                        .map(Found::state)
                        .toList()
                : named(query, query.name(), oneMore + once.wholes().size());
        var whole = Stream.concat(
                        found.stream().filter(card -> card.merges() == null),
                        once.wholes().stream().filter(card -> isAskedFor(card, once, query)))
                .sorted(Comparator.comparing(PersonCard::id))
                .limit(oneMore)
                .map(PersonInList::of)
                .toList();
        var page = Page.of(whole, query.limit(), PersonInList::id);
        return new PeopleFound(page.items(), page.next());
    }

    /** Of whoever has several records all are asked, since none of them says everything. */
    private boolean isAskedFor(PersonCard whole, OncePerPerson<PersonCard> once, FindPeople query) {
        var reach = Caller.now().reach();
        return whole.isListed()
                && (query.cursor() == null || whole.id().compareTo(query.cursor()) > 0)
                && reach.holds(whole.area(), whole.caseWorker())
                && new Asked(query).holds(whole)
                && (query.name() == null
                        || once.recordsOf(whole.id()).stream()
                                .anyMatch(card -> wordsOf(card).match(NameWords.of(query.name()))));
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
