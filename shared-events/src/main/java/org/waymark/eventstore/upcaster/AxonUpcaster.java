package org.waymark.eventstore.upcaster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

/** Lets Axon use one of our upcasters. */
final class AxonUpcaster extends SingleEventUpcaster {
    private final Upcaster upcaster;

    AxonUpcaster(Upcaster upcaster) {
        this.upcaster = upcaster;
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        var stored = event.getType();
        return upcaster.from().equals(new Upcaster.Revision(stored.getName(), String.valueOf(stored.getRevision())));
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        var to = upcaster.to();
        return event.upcastPayload(new SimpleSerializedType(to.name(), to.revision()), ObjectNode.class, payload -> {
            upcaster.upcast(payload);
            return payload;
        });
    }
}
