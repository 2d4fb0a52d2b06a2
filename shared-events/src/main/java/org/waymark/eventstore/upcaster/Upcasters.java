package org.waymark.eventstore.upcaster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.waymark.eventstore.upcaster.Upcaster.Revision;

/** Every upcaster there is: the one chain that direct reading and Axon's own reading both go through. */
public final class Upcasters {
    private final Map<Revision, Upcaster> from = new HashMap<>();
    private final List<Upcaster> inOrder;

    /** @param inOrder older revisions first */
    public Upcasters(List<? extends Upcaster> inOrder) {
        this.inOrder = List.copyOf(inOrder);
        for (var upcaster : inOrder) {
            if (from.containsKey(upcaster.to())) {
                throw new IllegalArgumentException(
                        "the upcaster to " + upcaster.to() + " must come before the one from it");
            }
            if (from.put(upcaster.from(), upcaster) != null) {
                throw new IllegalArgumentException("two upcasters read " + upcaster.from());
            }
        }
    }

    public static Upcasters none() {
        return new Upcasters(List.of());
    }

    public boolean reads(Revision stored) {
        return from.containsKey(stored);
    }

    /**
     * Takes the payload as far as the chain leads, changing it in place.
     *
     * @return the revision it then has
     */
    public Revision upcast(Revision stored, ObjectNode payload) {
        var revision = stored;
        for (var next = from.get(revision); next != null; next = from.get(revision)) {
            next.upcast(payload);
            revision = next.to();
        }
        return revision;
    }

    /** The same chain for Axon's own reading. */
    public EventUpcaster asAxon() {
        return new EventUpcasterChain(inOrder.stream().map(AxonUpcaster::new).toList());
    }
}
