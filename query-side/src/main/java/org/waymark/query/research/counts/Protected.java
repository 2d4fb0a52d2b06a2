package org.waymark.query.research.counts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.research.Dimension;

/**
 * The counts of a cohort, each of the finest cells rounded once. Every answer is a sum of these: whatever is asked, subtracted or
 * averaged, nobody can come to know more than this table says, and it says of no cell whether one to four people are in it.
 */
public final class Protected {
    private final Map<Cell, Integer> rounded = new HashMap<>();

    public Protected(Collection<Cell> people, Rounding rounding) {
        var counts = new HashMap<Cell, Integer>();
        people.forEach(cell -> counts.merge(cell, 1, Integer::sum));
        counts.forEach((cell, count) -> rounded.put(cell, rounding.of(cell, count)));
    }

    /** @param people a multiple of five, null for fewer than five and for nobody alike */
    public record Counted(List<String> values, @Nullable Integer people) {}

    /** How many people there are in all; null for fewer than five. */
    public @Nullable Integer total() {
        return told(rounded.values().stream().mapToInt(Integer::intValue).sum());
    }

    /** Every combination of values that five people or more have one by one, whether anybody has them together or not. */
    public List<Counted> by(Set<Dimension> dimensions) {
        var counts = new HashMap<Cell, Integer>();
        rounded.forEach((cell, count) -> counts.merge(cell.by(dimensions), count, Integer::sum));
        List<List<String>> all = List.of(List.of());
        for (var dimension : new TreeSet<>(dimensions)) {
            var values = valuesOf(dimension);
            all = all.stream()
                    .flatMap(one -> values.stream().map(value -> longer(one, value)))
                    .toList();
        }
        return all.stream()
                .map(values -> new Counted(values, told(counts.getOrDefault(new Cell(values), 0))))
                .toList();
    }

    private Collection<String> valuesOf(Dimension dimension) {
        var counts = new TreeMap<String, Integer>();
        rounded.forEach((cell, count) -> counts.merge(cell.values().get(dimension.ordinal()), count, Integer::sum));
        counts.values().removeIf(count -> count < Rounding.BASE);
        return counts.keySet();
    }

    private static List<String> longer(List<String> one, String value) {
        return Stream.concat(one.stream(), Stream.of(value)).toList();
    }

    private static @Nullable Integer told(int count) {
        return count < Rounding.BASE ? null : count;
    }
}
