package org.waymark.command.association;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.command.shared.Rejection;
import org.waymark.events.PartialDate;
import org.waymark.events.association.AssociationEvent;
import org.waymark.events.association.AssociationId;

/** Replays associations from the store without Axon's lock, so that two that look at each other never wait for ever. */
@Component
final class AssociationsOnRecord implements Associations {
    private static final int FIRST =
            0; // from the first event on: no snapshot needed, an association's history is short

    private final EventStore events;
    private final ReentrantLock linking = new ReentrantLock();

    AssociationsOnRecord(EventStore events) {
        this.events = events;
    }

    @Override
    public void requireLifeOn(AssociationId id, PartialDate day) {
        var federation = find(id);
        if (federation == null) {
            throw Rejection.ASSOCIATION_NOT_FOUND.because(
                    "no association is recorded under this id; record that it was formed first");
        }
        federation.requireLifeOn(day);
    }

    /**
     * Refuses a link by which an association would come to stand above itself. Until the command ends no other link is
     * made in this program: two that are harmless alone can close a circle together.
     */
    void requireNoCycle(AssociationId child, AssociationId parent, PartialDate from) {
        linking.lock();
        CurrentUnitOfWork.get().onCleanup(done -> linking.unlock());
        var toVisit = new ArrayDeque<AssociationId>();
        var seen = new HashSet<AssociationId>();
        toVisit.add(parent);
        while (!toVisit.isEmpty()) {
            var above = toVisit.remove();
            if (above.equals(child)) {
                throw Rejection.WOULD_BE_A_CYCLE.because(
                        "an association cannot stand above itself; end the other link first, or check the id");
            }
            var federation = seen.add(above) ? find(above) : null;
            if (federation != null) {
                federation.parents().forEach((next, spell) -> {
                    if (spell.lastsBeyond(from)) {
                        toVisit.add(next);
                    }
                });
            }
        }
    }

    private @Nullable Federation find(AssociationId id) {
        var history = events.readEvents(id.toString(), FIRST);
        Federation federation = null;
        while (history.hasNext()) {
            if (history.next().getPayload() instanceof AssociationEvent event) {
                federation = Federation.after(federation, event);
            }
        }
        return federation;
    }
}
