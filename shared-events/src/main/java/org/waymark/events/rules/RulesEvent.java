package org.waymark.events.rules;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Area;
import org.waymark.events.DomainEvent;
import org.waymark.events.EventName;
import org.waymark.events.PartialDate;
import org.waymark.events.group.Cadence;

/** What the programme set its figures to. */
public sealed interface RulesEvent extends DomainEvent {
    String HISTORY = "rules";

    @Override
    @JsonIgnore
    default String subject() {
        return HISTORY;
    }

    /**
     * From that day on this holds there.
     *
     * @param area with everything below it; null for the whole programme
     * @param cadence for groups that meet so often only; null for all
     * @param value null when nothing of its own is set there any more: what holds around it holds there again
     */
    @EventName("rules.changed")
    record RuleChanged(
            PartialDate occurredOn,
            @Nullable Area area,
            @Nullable Cadence cadence,
            Rule rule,
            @Nullable BigDecimal value)
            implements RulesEvent {}
}
