package org.waymark.command.breakglass;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Caller;
import org.waymark.command.breakglass.BreakGlassCommand.BreakGlass;
import org.waymark.command.breakglass.BreakGlassCommand.ReviewBreakGlass;
import org.waymark.command.person.People;
import org.waymark.command.shared.EventSourced;
import org.waymark.command.shared.Rejection;
import org.waymark.events.access.BreakGlassEvent;
import org.waymark.events.access.BreakGlassEvent.GlassBroken;
import org.waymark.events.access.BreakGlassEvent.GlassReviewed;
import org.waymark.events.access.Role;

/** Every time one account broke the glass to see one person. Its history is short and needs no snapshots. */
@Aggregate
@SuppressWarnings("NullAway.Init") // the first event sets every field
final class BrokenGlass extends EventSourced {
    @AggregateIdentifier
    private String history;

    private final Map<UUID, GlassBroken> broken = new HashMap<>();
    private final Set<UUID> reviewed = new HashSet<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(BreakGlass command, People people, Clock clock) {
        var person = people.beyondReach(command.personId());
        person.requireNotErased();
        if (Caller.now().reach().holds(person.area(), person.caseWorker())) {
            throw Rejection.BREAK_GLASS_NOT_NEEDED.because(
                    "this person lies within your reach; read them as always, nothing need be broken");
        }
        if (broken.containsKey(command.glassId())) {
            throw Rejection.ID_TAKEN.because("the glass was broken under this id; make a new id for another time");
        }
        var now = clock.instant();
        apply(new GlassBroken(
                command.accountId(),
                command.personId(),
                command.occurredOn(),
                command.glassId(),
                person.area(),
                person.caseWorker(),
                command.reason(),
                command.text(),
                now,
                now.plus(Duration.ofMinutes(command.minutes()))));
    }

    @CommandHandler
    void decide(ReviewBreakGlass command) {
        if (command.accountId().equals(Caller.now().account())) {
            throw Rejection.OWN_ACCOUNT.because("nobody reviews what they did themselves; another supervisor must");
        }
        if (!reviewed.isEmpty() && reviewed.contains(command.glassId())) {
            throw Rejection.BREAK_GLASS_REVIEWED.because("somebody reviewed this already; look at the list again");
        }
        apply(new GlassReviewed(
                command.accountId(),
                command.personId(),
                command.occurredOn(),
                command.glassId(),
                command.outcome(),
                command.note()));
    }

    @EventSourcingHandler
    void evolve(BreakGlassEvent event) {
        history = event.subject();
        switch (event) {
            case GlassBroken one -> broken.put(one.glassId(), one);
            case GlassReviewed one -> reviewed.add(one.glassId());
        }
    }

    /** Who breaks it does so for themselves; who reviews it is a supervisor of where the person was. */
    @Override
    protected boolean isWithinReach(Object command, Caller caller) {
        return switch (command) {
            case BreakGlass breaks -> breaks.accountId().equals(caller.account());
            case ReviewBreakGlass review -> {
                var one = broken.get(review.glassId());
                yield one != null
                        && (caller.role() == Role.OPERATOR || caller.role() == Role.SUPERVISOR)
                        && caller.reach().holds(one.area());
            }
            default -> false;
        };
    }

    @Override
    protected @Nullable Object id() {
        return history;
    }

    BrokenGlass() {} // Axon builds an empty one, then replays the events
}
