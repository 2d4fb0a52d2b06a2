package org.waymark.eventstore.snapshot;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates whose snapshots may be read, each under its simple name and a revision that follows its fields; a snapshot
 * of another name or revision is stale and is passed over.
 */
public final class SnapshotTypes implements SnapshotFilter {
    private static final String PREFIX = "snapshot.";

    private final Map<String, Class<?>> byName = new HashMap<>();
    private final Map<Class<?>, SerializedType> byClass = new HashMap<>();

    public SnapshotTypes(Collection<? extends Class<?>> aggregates) {
        for (var aggregate : aggregates) {
            var name = PREFIX + aggregate.getSimpleName();
            if (byName.put(name, aggregate) != null) {
                throw new IllegalArgumentException("two aggregates are stored as " + name);
            }
            byClass.put(aggregate, new SimpleSerializedType(name, Shape.of(aggregate)));
        }
    }

    @Override
    public boolean test(DomainEventData<?> snapshot) {
        return byClass.containsValue(snapshot.getPayload().getType());
    }

    /** The class a snapshot of that name is read as, or null when there is none. */
    @Nullable Class<?> named(String name) {
        return byName.get(name);
    }

    /** The stored name and revision of an aggregate, or null when it is none. */
    @Nullable SerializedType typeOf(Class<?> aggregate) {
        return byClass.get(aggregate);
    }
}
