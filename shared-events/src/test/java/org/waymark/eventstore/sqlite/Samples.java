package org.waymark.eventstore.sqlite;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.waymark.events.Area;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.association.AssociationEvent.AssociationFormed;
import org.waymark.events.association.AssociationEvent.ParentJoined;
import org.waymark.events.association.AssociationId;
import org.waymark.eventstore.Provenance;

/** Small histories to append. */
final class Samples {
    private static final PartialDate DAY = PartialDate.of("2014-02-05");

    private Samples() {}

    static AssociationId id() {
        return new AssociationId(UUID.randomUUID());
    }

    static DomainEventMessage<?> formed(AssociationId id) {
        return at(id, 0, new AssociationFormed(id, DAY, "MEHSOG", Area.of("GH/Northern")));
    }

    static DomainEventMessage<?> joined(AssociationId id, long version) {
        return at(id, version, new ParentJoined(id, DAY, id));
    }

    static DomainEventMessage<?> at(AssociationId id, long version, DomainEvent event) {
        return new GenericDomainEventMessage<>(
                "Association",
                id.toString(),
                version,
                event,
                Map.of(Provenance.ACTOR, "ama", Provenance.ROLE, "CASE_WORKER"));
    }

    /** A history of that many events, from the first. */
    static List<DomainEventMessage<?>> history(AssociationId id, int length) {
        return java.util.stream.IntStream.range(0, length)
                .<DomainEventMessage<?>>mapToObj(version -> version == 0 ? formed(id) : joined(id, version))
                .toList();
    }
}
