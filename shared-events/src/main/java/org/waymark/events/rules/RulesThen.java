package org.waymark.events.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Area;
import org.waymark.events.group.Cadence;
import org.waymark.events.rules.RulesEvent.RuleChanged;

/**
 * Every figure as it holds on a day: of an area before what holds around it, of a cadence before what holds for all groups of
 * that area, and the usual one where nobody set any. Worked out from the changes alone, so that the same changes always give
 * the same figures.
 */
public final class RulesThen {
    /** Nobody set anything. */
    public static final RulesThen USUAL = new RulesThen(Map.of());

    private final Map<Scope, Map<Rule, BigDecimal>> set;

    /** For whom a figure was set. */
    public record Scope(@Nullable Area area, @Nullable Cadence cadence) {}

    private RulesThen(Map<Scope, Map<Rule, BigDecimal>> set) {
        this.set = set;
    }

    /**
     * @param on changes that begin later do not count
     * @param changes in the order in which they were recorded; of one day the later recorded wins
     */
    public static RulesThen on(LocalDate on, Collection<RuleChanged> changes) {
        var set = new HashMap<Scope, Map<Rule, BigDecimal>>();
        changes.stream()
                .filter(change -> !change.occurredOn().earliest().isAfter(on))
                .sorted(Comparator.comparing(change -> change.occurredOn().earliest()))
                .forEach(change -> {
                    var there = set.computeIfAbsent(
                            new Scope(change.area(), change.cadence()), none -> new EnumMap<>(Rule.class));
                    if (change.value() == null) {
                        there.remove(change.rule());
                    } else {
                        there.put(change.rule(), change.value());
                    }
                });
        return new RulesThen(set);
    }

    /**
     * @param area where somebody or a group is; null when nobody knows
     * @param cadence how often the group meets; null for whoever is in none
     */
    public BigDecimal of(Rule rule, @Nullable Area area, @Nullable Cadence cadence) {
        for (var scope : scopes(area, cadence)) {
            var value = setFor(scope, rule);
            if (value != null) {
                return value;
            }
        }
        return rule.usual();
    }

    public int number(Rule rule, @Nullable Area area, @Nullable Cadence cadence) {
        return of(rule, area, cadence).intValue();
    }

    public double share(Rule rule, @Nullable Area area, @Nullable Cadence cadence) {
        return of(rule, area, cadence).doubleValue();
    }

    /** What is set for just this scope; null where nothing is. */
    public @Nullable BigDecimal setFor(Scope scope, Rule rule) {
        return set.getOrDefault(scope, Map.of()).get(rule);
    }

    /** Every value that holds somewhere, for questions that do not know yet where. */
    public Stream<BigDecimal> anywhere(Rule rule) {
        return Stream.concat(
                Stream.of(rule.usual()), set.values().stream().flatMap(there -> Stream.ofNullable(there.get(rule))));
    }

    /** All for which anything is set, the whole programme first. */
    public List<Scope> scopes() {
        return set.entrySet().stream()
                .filter(there -> !there.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing((Scope scope) -> String.valueOf(scope.area() == null ? "" : scope.area()))
                        .thenComparing(scope -> String.valueOf(scope.cadence() == null ? "" : scope.cadence())))
                .toList();
    }

    /** The nearest first. */
    private static List<Scope> scopes(@Nullable Area area, @Nullable Cadence cadence) {
        var scopes = new ArrayList<Scope>();
        if (area != null) {
            area.paths().reversed().forEach(path -> add(Area.of(path), cadence, scopes));
        }
        add(null, cadence, scopes);
        return scopes;
    }

    private static void add(@Nullable Area area, @Nullable Cadence cadence, List<Scope> scopes) {
        if (cadence != null) {
            scopes.add(new Scope(area, cadence));
        }
        scopes.add(new Scope(area, null));
    }
}
