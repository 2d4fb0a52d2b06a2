package org.waymark.eventstore;

import java.time.Instant;
import org.waymark.events.DomainEvent;

/**
 * An event as the store keeps it.
 *
 * @param position its place in the one order of all events, from 1; later events have higher ones
 * @param aggregateId whose history it belongs to
 * @param version its place in that history, from 0
 * @param eventId the event message's own id
 * @param recordedAt when the server wrote it down
 */
public record RecordedEvent(
        long position,
        String aggregateId,
        long version,
        String eventId,
        Instant recordedAt,
        Provenance provenance,
        DomainEvent event) {}
