package org.waymark.query.people;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.waymark.access.Caller;
import org.waymark.events.person.PersonId;
import org.waymark.page.names.NamePeople;
import org.waymark.page.names.NamePeople.Called;
import org.waymark.page.names.NamePeople.One;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.Documents.Found;
import org.waymark.query.projection.ReadModels;

/** Says what people are called who are within reach. */
@Component
final class PeopleNames {
    private final Documents<PersonCard> cards;

    PeopleNames(PeopleFold fold, ReadModels readModels) {
        this.cards = readModels.of(fold);
    }

    @QueryHandler
    Called handle(NamePeople query) {
        var reach = Caller.now().reach();
        var ids = query.people().stream().map(PersonId::toString).toList();
        return new Called(cards.byIds(ids).stream()
                .map(Found::state)
                .filter(card -> card.area() != null && reach.holds(card.area(), card.caseWorker()))
                .map(card -> new One(PersonId.of(card.id()), card.name()))
                .toList());
    }
}
