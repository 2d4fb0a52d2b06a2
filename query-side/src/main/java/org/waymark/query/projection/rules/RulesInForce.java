package org.waymark.query.projection.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.Remembered;
import org.waymark.events.rules.RulesEvent;
import org.waymark.events.rules.RulesEvent.RuleChanged;
import org.waymark.events.rules.RulesThen;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.RecordedEvent;

/**
 * What the programme judged by on a day, as it was known at an instant: read from its own few events at the moment of the
 * question, and put into no read model, so that none has to be built anew when a figure is set.
 */
@Component
public final class RulesInForce {
    private static final Duration HOW_OLD = Duration.ofMillis(250);

    private final EventLog log;
    private final Remembered<String, List<RecordedEvent>> remembered = new Remembered<>(HOW_OLD);

    public RulesInForce(EventLog log) {
        this.log = log;
    }

    /** @param known only what had been recorded by that instant; null for everything */
    public RulesThen on(LocalDate on, @Nullable Instant known) {
        var history = remembered.get(RulesEvent.HISTORY, log::unplaced);
        return of(
                history.stream()
                        .filter(recorded ->
                                known == null || !recorded.recordedAt().isAfter(known))
                        .toList(),
                on);
    }

    /** @param counts the events that count, by their place too */
    public RulesThen counting(LocalDate on, Predicate<RecordedEvent> counts) {
        return of(log.history(RulesEvent.HISTORY).stream().filter(counts).toList(), on);
    }

    /** Every change in the order in which they were recorded, as new as can be. */
    public List<RecordedEvent> history() {
        return log.unplaced(RulesEvent.HISTORY);
    }

    /** @param history the changes that count, in the order in which they were recorded */
    public static RulesThen of(List<RecordedEvent> history, LocalDate on) {
        return RulesThen.on(
                on,
                history.stream()
                        .map(RecordedEvent::event)
                        .filter(RuleChanged.class::isInstance)
                        .map(RuleChanged.class::cast)
                        .toList());
    }
}
