package org.waymark.command.rules;

import java.math.BigDecimal;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.command.shared.DatedCommand;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Shape;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.group.Cadence;
import org.waymark.events.rules.Rule;
import org.waymark.events.rules.RulesEvent;

/** What may be asked of the figures that the programme judges by; {@link ProgrammeRules} decides. */
@OpenTo(Role.ADMINISTRATOR)
public sealed interface RulesCommand extends DatedCommand {
    @TargetAggregateIdentifier
    default String history() {
        return RulesEvent.HISTORY;
    }

    @Override
    default Rejection notFound() {
        return Rejection.NOTHING_TO_CHANGE;
    }

    /**
     * @param occurredOn the first day on which it holds
     * @param area with everything below it; null for the whole programme
     * @param cadence for groups that meet so often only; null for all
     * @param value null to set nothing of its own there any more
     */
    record ChangeRule(
            PartialDate occurredOn,
            @Nullable Area area,
            @Nullable Cadence cadence,
            Rule rule,
            @Nullable BigDecimal value)
            implements RulesCommand {
        public ChangeRule {
            if (!occurredOn.isDay()) {
                throw Shape.invalid("occurredOn", "must be a whole day, the first on which it holds");
            }
            if (cadence != null && rule.isOfPeople()) {
                throw Shape.invalid("cadence", "is for what is about groups; leave it out");
            }
            if (value != null && !rule.allows(value)) {
                throw Shape.invalid(
                        "value",
                        "must be %s to %s, %s"
                                .formatted(
                                        rule.lowest(),
                                        rule.highest(),
                                        rule.isShare() ? "with at most two decimals" : "a whole number"));
            }
            value = value == null
                    ? null
                    : new BigDecimal(value.stripTrailingZeros().toPlainString());
        }
    }
}
