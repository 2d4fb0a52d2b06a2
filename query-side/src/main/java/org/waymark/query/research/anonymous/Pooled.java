package org.waymark.query.research.anonymous;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.query.research.rows.Subject;

/**
 * What a column may say: values that fewer people have than look alike are told as one, and when that one would still be of
 * few, the next smallest goes with them, so that it is not found by subtracting.
 */
public final class Pooled {
    /** Stands for every value that is told as one. */
    public static final String POOLED = "POOLED";

    private final Set<String> alone = new HashSet<>();
    private final int pooled;

    private Pooled(Map<String, Integer> peopleOf, int least) {
        int together = 0;
        int values = 0;
        var bySize = peopleOf.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .toList();
        for (var value : bySize) {
            if (value.getValue() < least || (together > 0 && together < least)) {
                together += value.getValue();
                values++;
            } else {
                alone.add(value.getKey());
            }
        }
        pooled = values;
    }

    /** @param values of one person, as often as they occur; each counts once for whoever has it */
    public static Pooled of(List<Subject> people, int least, Function<Subject, Stream<@Nullable String>> values) {
        var peopleOf = new HashMap<String, Integer>();
        for (var person : people) {
            values.apply(person)
                    .filter(value -> value != null)
                    .distinct()
                    .sorted(Comparator.comparing(String::valueOf))
                    .forEach(value -> peopleOf.merge(String.valueOf(value), 1, Integer::sum));
        }
        return new Pooled(peopleOf, least);
    }

    public @Nullable String say(@Nullable String value) {
        return value == null || alone.contains(value) ? value : POOLED;
    }

    /** True when the value may be told. */
    public boolean tells(String value) {
        return alone.contains(value);
    }

    /** How many values are told as one. */
    public int pooled() {
        return pooled;
    }

    public Set<String> alone() {
        return Set.copyOf(alone);
    }
}
