package org.waymark.page.casework;

import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.page.casework.GetSeenVersion.Seen;
import org.waymark.query.grouphealth.GroupHealthFold;
import org.waymark.query.personjourney.PersonJourneyFold;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.Documents.Found;
import org.waymark.query.projection.Fold;
import org.waymark.query.projection.ReadModels;

/**
 * Tells a version that is never newer than what is shown: who asks for it first and for the page afterwards cannot overwrite
 * what they have not seen.
 */
@Component
final class SeenVersions {
    private final Documents<?> people;
    private final Documents<?> groups;
    private final EventLog log;

    SeenVersions(PersonJourneyFold people, GroupHealthFold groups, ReadModels readModels, EventLog log) {
        this.people = documents(people, readModels);
        this.groups = documents(groups, readModels);
        this.log = log;
    }

    private static <S> Documents<S> documents(Fold<S> fold, ReadModels readModels) {
        return readModels.of(fold);
    }

    @QueryHandler
    Optional<Seen> handle(GetSeenVersion query) {
        var id = query.subject().id();
        var version = switch (query.subject().kind()) {
            case PERSON -> upTo(position(people, id), id);
            case GROUP -> upTo(position(groups, id), id);
            case ASSOCIATION -> OptionalLong.empty();
        };
        return version.isPresent() ? Optional.of(new Seen(version.getAsLong())) : Optional.empty();
    }

    private static <S> long position(Documents<S> documents, String id) {
        return documents.byId(id).map(Found::position).orElse(0L);
    }

    private OptionalLong upTo(long position, String id) {
        return log.history(id).stream()
                .filter(recorded -> recorded.position() <= position)
                .mapToLong(RecordedEvent::version)
                .max();
    }
}
