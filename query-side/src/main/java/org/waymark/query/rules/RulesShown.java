package org.waymark.query.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.group.Cadence;
import org.waymark.events.rules.Rule;
import org.waymark.events.rules.RulesEvent.RuleChanged;
import org.waymark.events.rules.RulesThen;
import org.waymark.events.rules.RulesThen.Scope;
import org.waymark.eventstore.RecordedEvent;

/**
 * The answer to {@link GetRules}.
 *
 * @param changes every change that counts, the latest recorded first, also those that begin later or are over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RulesShown(LocalDate on, @Nullable Instant known, List<Shown> items, List<Change> changes) {

    /**
     * One figure.
     *
     * @param usual what holds where nothing is set
     * @param set where something is set, the whole programme first
     */
    public record Shown(
            Rule rule, BigDecimal usual, BigDecimal lowest, BigDecimal highest, boolean ofPeople, List<Here> set) {}

    /** Of an area before what holds around it, of a cadence before all groups of that area. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Here(@Nullable Area area, @Nullable Cadence cadence, BigDecimal value) {}

    /** @param value left out where it became as usual again */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(
            PartialDate occurredOn,
            Instant recordedAt,
            @Nullable String by,
            @Nullable Area area,
            @Nullable Cadence cadence,
            Rule rule,
            @Nullable BigDecimal value) {}

    static RulesShown of(LocalDate on, @Nullable Instant known, RulesThen rules, List<RecordedEvent> history) {
        return new RulesShown(
                on,
                known,
                Arrays.stream(Rule.values()).map(rule -> shown(rule, rules)).toList(),
                history.reversed().stream().flatMap(RulesShown::change).toList());
    }

    private static Shown shown(Rule rule, RulesThen rules) {
        return new Shown(
                rule,
                rule.usual(),
                rule.lowest(),
                rule.highest(),
                rule.isOfPeople(),
                rules.scopes().stream()
                        .map(scope -> here(rule, scope, rules))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static @Nullable Here here(Rule rule, Scope scope, RulesThen rules) {
        var value = rules.setFor(scope, rule);
        return value == null ? null : new Here(scope.area(), scope.cadence(), value);
    }

    private static Stream<Change> change(RecordedEvent recorded) {
        return recorded.event() instanceof RuleChanged changed
                ? Stream.of(new Change(
                        changed.occurredOn(),
                        recorded.recordedAt(),
                        recorded.provenance().actor(),
                        changed.area(),
                        changed.cadence(),
                        changed.rule(),
                        changed.value()))
                : Stream.empty();
    }
}
