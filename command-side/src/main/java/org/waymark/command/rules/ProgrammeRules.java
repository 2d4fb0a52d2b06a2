package org.waymark.command.rules;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Caller;
import org.waymark.command.rules.RulesCommand.ChangeRule;
import org.waymark.command.shared.EventSourced;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Shape;
import org.waymark.events.rules.Rule;
import org.waymark.events.rules.RulesEvent;
import org.waymark.events.rules.RulesEvent.RuleChanged;
import org.waymark.events.rules.RulesThen;
import org.waymark.events.rules.RulesThen.Scope;

/** The figures the programme judges by: one history for the whole programme, short enough for no snapshots. */
@Aggregate
@SuppressWarnings("NullAway.Init") // the first event sets the field
final class ProgrammeRules extends EventSourced {
    /** What must not be above what, or no group could be between the two. */
    private static final List<List<Rule>> IN_ORDER = List.of(
            List.of(Rule.IRREGULAR_SHARE, Rule.REGULAR_SHARE),
            List.of(Rule.POORLY_ATTENDED_SHARE, Rule.WELL_ATTENDED_SHARE),
            List.of(Rule.FEWEST_PERIODS, Rule.PERIODS_JUDGED),
            List.of(Rule.REMIND_DAYS, Rule.LOOK_BACK_DAYS));

    @AggregateIdentifier
    private String history;

    private final List<RuleChanged> changes = new ArrayList<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ChangeRule command) {
        var day = command.occurredOn().earliest();
        var scope = new Scope(command.area(), command.cadence());
        if (Objects.equals(command.value(), RulesThen.on(day, changes).setFor(scope, command.rule()))) {
            throw Rejection.NOTHING_TO_CHANGE.because(
                    "just that holds there on that day already; nothing is to be done");
        }
        var changed = new RuleChanged(
                command.occurredOn(), command.area(), command.cadence(), command.rule(), command.value());
        requireInOrder(changed, day);
        apply(changed);
    }

    /** On that day and on each later one on which something changes. */
    private void requireInOrder(RuleChanged changed, LocalDate from) {
        var all = Stream.concat(changes.stream(), Stream.of(changed)).toList();
        all.stream()
                .map(change -> change.occurredOn().earliest())
                .filter(day -> !day.isBefore(from))
                .distinct()
                .map(day -> RulesThen.on(day, all))
                .forEach(rules -> IN_ORDER.forEach(pair -> {
                    var low = rules.of(pair.getFirst(), changed.area(), changed.cadence());
                    var high = rules.of(pair.getLast(), changed.area(), changed.cadence());
                    if (low.compareTo(high) > 0) {
                        throw Shape.invalid(
                                "value",
                                "would put %s above %s there; change the other one first"
                                        .formatted(pair.getFirst(), pair.getLast()));
                    }
                }));
    }

    @EventSourcingHandler
    void evolve(RulesEvent event) {
        history = event.subject();
        switch (event) {
            case RuleChanged changed -> changes.add(changed);
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

    ProgrammeRules() {} // Axon builds an empty one, then replays the events
}
