package org.waymark.eventstore;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.events.DomainEvent;
import org.waymark.events.EventName;
import org.waymark.events.access.AccountEvent;
import org.waymark.events.access.BreakGlassEvent;
import org.waymark.events.association.AssociationEvent;
import org.waymark.events.correction.ClashEvent;
import org.waymark.events.correction.CorrectionEvent;
import org.waymark.events.correction.FourEyesEvent;
import org.waymark.events.group.GroupEvent;
import org.waymark.events.livelihood.LivelihoodEvent;
import org.waymark.events.person.PersonEvent;
import org.waymark.events.recovery.RecoveryEvent;
import org.waymark.events.research.CohortEvent;
import org.waymark.events.research.ReleaseEvent;
import org.waymark.events.rules.RulesEvent;

/** The stored name of every event class, read off the sealed hierarchies; a new feature adds one line. */
public final class EventTypes {
    private static final List<Class<? extends DomainEvent>> FEATURES = List.of(
            PersonEvent.class,
            RecoveryEvent.class,
            LivelihoodEvent.class,
            GroupEvent.class,
            AssociationEvent.class,
            AccountEvent.class,
            BreakGlassEvent.class,
            CorrectionEvent.class,
            ClashEvent.class,
            FourEyesEvent.class,
            RulesEvent.class,
            ReleaseEvent.class,
            CohortEvent.class);

    private final Map<String, Class<? extends DomainEvent>> byName = new HashMap<>();
    private final Map<Class<?>, EventName> byClass = new HashMap<>();

    public EventTypes() {
        FEATURES.stream()
                .flatMap(feature -> Arrays.stream(feature.getPermittedSubclasses()))
                .forEach(event -> register(event.asSubclass(DomainEvent.class)));
    }

    private void register(Class<? extends DomainEvent> event) {
        EventName name = event.getAnnotation(EventName.class);
        if (name == null) {
            throw new IllegalStateException(event + " has no @EventName");
        }
        if (byName.put(name.value(), event) != null) {
            throw new IllegalStateException("two events are stored as " + name.value());
        }
        byClass.put(event, name);
    }

    public Map<String, Class<? extends DomainEvent>> byName() {
        return Map.copyOf(byName);
    }

    /** The class an event of that name and revision is read as; an unknown one stops the load and says which. */
    public Class<? extends DomainEvent> named(String name, String revision) {
        var event = byName.get(name);
        var current = event == null ? null : byClass.get(event);
        if (event == null || current == null || !current.revision().equals(revision)) {
            throw new UnknownEventException(name, revision);
        }
        return event;
    }

    /** The stored name and revision of a class, or null when it is no event. */
    public @Nullable EventName nameOf(Class<?> type) {
        return byClass.get(type);
    }
}
