package org.waymark.command.foureyes;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Caller;
import org.waymark.command.foureyes.FourEyesCommand.AskFourEyes;
import org.waymark.command.shared.EventSourced;
import org.waymark.command.shared.Rejection;
import org.waymark.events.correction.CorrectionKind;
import org.waymark.events.correction.FourEyesEvent;
import org.waymark.events.correction.FourEyesEvent.FourEyesAsked;

/** Which corrections need four eyes, area by area: one history for the whole programme, short enough for no snapshots. */
@Aggregate
@SuppressWarnings("NullAway.Init") // the first event sets every field
final class FourEyes extends EventSourced {
    private static final String EVERYWHERE = "";

    @AggregateIdentifier
    private String history;

    private final Map<String, Set<CorrectionKind>> asked = new HashMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AskFourEyes command) {
        var where = command.area() == null ? EVERYWHERE : command.area().path();
        if (command.kinds().equals(asked.getOrDefault(where, Set.of()))) {
            throw Rejection.NOTHING_TO_CHANGE.because("just that is asked there already; nothing is to be done");
        }
        apply(new FourEyesAsked(command.occurredOn(), command.area(), command.kinds()));
    }

    @EventSourcingHandler
    void evolve(FourEyesEvent event) {
        history = event.subject();
        switch (event) {
            case FourEyesAsked now ->
                asked.put(now.area() == null ? EVERYWHERE : now.area().path(), Set.copyOf(now.kinds()));
        }
    }

    @Override
    protected boolean isWithinReach(Object command, Caller caller) {
        return caller.administers();
    }

    @Override
    protected @Nullable Object id() {
        return history;
    }

    FourEyes() {} // Axon builds an empty one, then replays the events
}
