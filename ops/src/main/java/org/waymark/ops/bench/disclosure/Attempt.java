package org.waymark.ops.bench.disclosure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.waymark.events.research.Dimension;
import org.waymark.ops.bench.disclosure.Attack.Loot;

/** One attack on one desk: of whatever comes out as a few people it is looked up whether that is so. */
final class Attempt {
    private static final int LEAST = 5;
    private static final int FINEST = 3;

    private final Desk desk;
    private final Invented invented;
    private final Random random;
    private final Averages averages = new Averages();
    private final Set<Where> small = new HashSet<>();
    private long claims;
    private long subtracted;
    private long complements;
    private long averaged;

    Attempt(Desk desk, Invented invented, Random random) {
        this.desk = desk;
        this.invented = invented;
        this.random = random;
    }

    Loot of(int pairs) {
        for (int pair = 0; pair < pairs; pair++) {
            var dimensions = dimensions(1 + random.nextInt(FINEST));
            int cohort = random.nextInt(Invented.COHORTS);
            switch (pair % 3) {
                case 0 -> subtract(dimensions);
                case 1 -> complement(cohort);
                default -> again(cohort, dimensions(1 + pair / 3 % FINEST));
            }
        }
        average();
        return new Loot(small.size(), claims, subtracted, complements, averaged);
    }

    private void subtract(Set<Dimension> dimensions) {
        int one = random.nextInt(Invented.COHORTS);
        int other = random.nextInt(Invented.COHORTS);
        var first = ask(one, dimensions);
        var second = ask(other, dimensions);
        var truly = Desk.truly(invented, one, dimensions);
        var trulyThen = Desk.truly(invented, other, dimensions);
        first.forEach((values, count) -> {
            var then = second.get(values);
            if (then != null && isSmall(count - then)) {
                claims++;
                int difference = truly.getOrDefault(values, 0) - trulyThen.getOrDefault(values, 0);
                subtracted += difference == count - then ? 1 : 0;
            }
        });
    }

    private void complement(int cohort) {
        var fine = new ArrayList<>(dimensions(2 + random.nextInt(FINEST - 1)));
        var coarse = EnumSet.copyOf(fine);
        coarse.remove(fine.get(random.nextInt(fine.size())));
        var dimensions = EnumSet.copyOf(fine);
        var wholes = ask(cohort, coarse);
        var parts = ask(cohort, dimensions);
        var truly = Desk.truly(invented, cohort, dimensions);
        wholes.forEach((values, whole) -> {
            var margin = new Margin(dimensions, coarse, values);
            int left = whole - margin.sum(parts);
            if (isSmall(left)) {
                claims++;
                var hidden = truly.entrySet().stream()
                        .filter(cell -> margin.holds(cell.getKey()) && !parts.containsKey(cell.getKey()))
                        .toList();
                complements += hidden.size() == 1 && hidden.getFirst().getValue() == left ? 1 : 0;
            }
        });
    }

    private void again(int cohort, Set<Dimension> dimensions) {
        for (int time = 0; time < 2; time++) {
            ask(cohort, dimensions)
                    .forEach((values, count) -> averages.tell(new Where(cohort, dimensions, values), count));
        }
    }

    private void average() {
        averages.each((where, mean) -> {
            if (isSmall(mean)) {
                claims++;
                int truly =
                        Desk.truly(invented, where.cohort(), where.dimensions()).getOrDefault(where.values(), 0);
                averaged += truly == mean ? 1 : 0;
            }
        });
    }

    private Map<List<String>, Integer> ask(int cohort, Set<Dimension> dimensions) {
        Desk.truly(invented, cohort, dimensions).forEach((values, count) -> {
            if (isSmall(count)) {
                small.add(new Where(cohort, Set.copyOf(dimensions), values));
            }
        });
        return desk.ask(cohort, dimensions);
    }

    private Set<Dimension> dimensions(int number) {
        var some = EnumSet.noneOf(Dimension.class);
        while (some.size() < number) {
            some.add(Dimension.values()[random.nextInt(Dimension.values().length)]);
        }
        return some;
    }

    private static boolean isSmall(long count) {
        return count > 0 && count < LEAST;
    }
}
