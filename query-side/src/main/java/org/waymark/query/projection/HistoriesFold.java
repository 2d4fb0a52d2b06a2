package org.waymark.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.waymark.events.DomainEvent;
import org.waymark.eventstore.RecordedEvent;

/**
 * A read model with one document a history, for whatever has a history of its own and is found by the id in its events.
 *
 * @param <E> the family of events that such histories consist of
 */
public abstract class HistoriesFold<E extends DomainEvent, S> implements Fold<S> {
    private final String name;
    private final Class<S> type;
    private final Class<E> events;
    private final Function<E, UUID> id;
    private final Function<UUID, String> history;
    private final Function<S, String> document;

    /**
     * @param document the id of one
     * @param id of what an event is about, and of its document
     * @param history the name that the history of such a thing is kept under
     */
    protected HistoriesFold(
            String name,
            Class<S> type,
            Function<S, String> document,
            Class<E> events,
            Function<E, UUID> id,
            Function<UUID, String> history) {
        this.name = name;
        this.type = type;
        this.events = events;
        this.id = id;
        this.history = history;
        this.document = document;
    }

    /** What the document becomes by an event of its own history. */
    protected abstract S after(S document, E event, RecordedEvent recorded);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Class<S> type() {
        return type;
    }

    @Override
    public final Collection<String> documentsOf(RecordedEvent recorded) {
        return events.isInstance(recorded.event())
                ? List.of(id.apply(events.cast(recorded.event())).toString())
                : List.of();
    }

    @Override
    public final S evolve(S document, RecordedEvent recorded) {
        return events.isInstance(recorded.event())
                ? after(document, events.cast(recorded.event()), recorded)
                : document;
    }

    @Override
    public final Set<String> sources(S state) {
        return Set.of(history.apply(UUID.fromString(document.apply(state))));
    }
}
