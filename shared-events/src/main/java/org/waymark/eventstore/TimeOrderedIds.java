package org.waymark.eventstore;

import com.github.f4b6a3.uuid.UuidCreator;
import org.axonframework.common.IdentifierFactory;

/**
 * Names messages and events by UUIDv7. Axon's own ids are drawn from the system's secure source, which all threads wait
 * for in turn; these are no secret and need only be unique.
 */
public final class TimeOrderedIds extends IdentifierFactory {
    @Override
    public String generateIdentifier() {
        return UuidCreator.getTimeOrderedEpochFast().toString();
    }
}
