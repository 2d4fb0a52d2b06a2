package org.waymark.query.audit;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.events.person.PersonId;
import org.waymark.query.projection.Fold;
import org.waymark.query.projection.ReadModels;

/**
 * Which histories beside the person's own hold something about the person: the person's journey is made from them and says
 * so. Asked by the name of the journey, since read models do not know each other.
 */
@Component
final class OtherHistories {
    private static final String JOURNEY = "person-journey.";

    private final List<Fold<?>> folds;
    private final ReadModels readModels;

    OtherHistories(List<Fold<?>> folds, ReadModels readModels) {
        this.folds = folds;
        this.readModels = readModels;
    }

    Set<String> of(PersonId person) {
        return folds.stream()
                .filter(fold -> fold.name().startsWith(JOURNEY))
                .findFirst()
                .map(fold -> sources(fold, person))
                .orElseThrow(() -> new IllegalStateException("there is no fold named " + JOURNEY));
    }

    private <S> Set<String> sources(Fold<S> journey, PersonId person) {
        return readModels
                .of(journey)
                .byId(person.toString())
                .map(found -> journey.sources(found.state()))
                .orElse(Set.of());
    }
}
