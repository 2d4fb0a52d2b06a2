package org.waymark.query.projection.documents;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.events.EventName;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.Fold;

/**
 * One document in memory while events are folded into it: live, rebuilt and as of a date alike.
 *
 * @param <S> the fold's state
 */
public final class Held<S> {
    private final String id;
    private final boolean isNew;
    private S state;
    private long position;
    private @Nullable Parked parked;

    Held(String id, S state, long position, @Nullable Parked parked, boolean isNew) {
        this.id = id;
        this.state = state;
        this.position = position;
        this.parked = parked;
        this.isNew = isNew;
    }

    /** A document before its first event. */
    public static <S> Held<S> begin(Fold<S> fold, String id) {
        return new Held<>(id, fold.begin(id), 0, null, true);
    }

    /** Folds what has not been seen; an event that cannot be folded parks this document and nothing else. */
    public void fold(Fold<S> fold, List<RecordedEvent> events) {
        for (var event : events) {
            fold(fold, event);
        }
    }

    /** As above, for one event. */
    public void fold(Fold<S> fold, RecordedEvent event) {
        if (!isBehind(event)) {
            return;
        }
        if (parked == null) {
            evolve(fold, event);
        } else {
            parked = parked.and(event.aggregateId());
        }
        position = event.position();
    }

    /** Whether the event has not been folded in yet. */
    public boolean isBehind(RecordedEvent event) {
        return event.position() > position;
    }

    private void evolve(Fold<S> fold, RecordedEvent event) {
        try {
            state = fold.evolve(state, event);
        } catch (RuntimeException e) {
            parked = new Parked(
                    event.position(),
                    nameOf(event),
                    e.getClass().getName(),
                    new TreeSet<>(List.of(event.aggregateId())));
        }
    }

    private static String nameOf(RecordedEvent event) {
        var type = event.event().getClass();
        var name = type.getAnnotation(EventName.class);
        return name == null ? type.getSimpleName() : name.value();
    }

    public String id() {
        return id;
    }

    public S state() {
        return state;
    }

    public long position() {
        return position;
    }

    public @Nullable Parked parked() {
        return parked;
    }

    /** True when the store had no such document when this was begun. */
    boolean isNew() {
        return isNew;
    }
}
