package org.waymark.command.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.waymark.events.DomainEvent;
import org.waymark.eventstore.Provenance;
import org.waymark.eventstore.SealedFingerprint;
import org.waymark.keys.PersonalKeys;

/**
 * The commands an aggregate has handled, read off its own events' metadata: as durable as the events, in no second store.
 */
public final class HandledCommands {
    /** @param about whose key the fingerprint is sealed with, if it is not the aggregate's own */
    private record Handled(
            @Nullable String fingerprint, @Nullable String about, long version) {}

    private final Map<String, Handled> handled = new HashMap<>();

    @EventSourcingHandler
    void remember(DomainEvent event, MetaData metaData, @SequenceNumber long version) {
        var provenance = Provenance.of(metaData);
        if (provenance.commandId() != null) {
            var about = event.sealedFor().equals(event.subject()) ? null : event.sealedFor();
            handled.put(provenance.commandId(), new Handled(provenance.fingerprint(), about, version));
        }
    }

    /** The version the command led to when it was handled before, else null; another body under its id is refused. */
    @Nullable Long before(CommandMessage<?> command, String own, PersonalKeys keys) {
        var provenance = Provenance.of(command.getMetaData());
        var commandId = provenance.commandId();
        var first = commandId == null ? null : handled.get(commandId);
        if (commandId == null || first == null) {
            return null;
        }
        var sealed = new SealedFingerprint(Objects.requireNonNullElse(first.about(), own), commandId);
        if (!sealed.matches(first.fingerprint(), provenance.fingerprint(), keys)) {
            throw Rejection.COMMAND_ID_REUSED.because(
                    "this Idempotency-Key was used before for something else; make a new one for each new entry");
        }
        return first.version();
    }
}
