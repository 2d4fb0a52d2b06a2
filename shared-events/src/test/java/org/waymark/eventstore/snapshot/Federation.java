package org.waymark.eventstore.snapshot;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.association.AssociationEvent;
import org.waymark.events.association.AssociationEvent.AssociationFormed;
import org.waymark.events.association.AssociationEvent.ParentJoined;
import org.waymark.events.association.AssociationId;

/** A sample aggregate with what ours have: maps of records, members with final fields, nothing but fields. */
@Aggregate(snapshotTriggerDefinition = "snapshots")
@SuppressWarnings("NullAway.Init") // the first event sets every field
class Federation {
    record Join(@TargetAggregateIdentifier AssociationId id, AssociationId parent, PartialDate on) {}

    record Describe(@TargetAggregateIdentifier AssociationId id) {}

    /** What it is, and how many events were replayed to know it. */
    record Description(String state, int replayed) {}

    private record Spell(PartialDate from, @Nullable PartialDate to) {}

    static final class Areas {
        private final Set<Area> seen = new HashSet<>();

        @EventSourcingHandler
        void on(AssociationFormed event) {
            seen.add(event.area());
        }
    }

    @AggregateIdentifier
    private AssociationId id;

    private final Map<AssociationId, Spell> parents = new HashMap<>();

    @AggregateMember
    private final Areas areas = new Areas();

    private transient int replayed;

    Federation() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(Join command) {
        if (id == null) {
            apply(new AssociationFormed(command.id(), command.on(), "MEHSOG", Area.of("GH")));
        }
        apply(new ParentJoined(command.id(), command.on(), command.parent()));
    }

    @CommandHandler
    Description decide(Describe command) {
        return new Description(id + " " + new java.util.TreeMap<>(parents) + " " + areas.seen, replayed);
    }

    @EventSourcingHandler
    void evolve(AssociationEvent event) {
        replayed++;
        id = event.associationId();
        if (event instanceof ParentJoined joined) {
            parents.put(joined.parentId(), new Spell(joined.occurredOn(), null));
        }
    }
}
