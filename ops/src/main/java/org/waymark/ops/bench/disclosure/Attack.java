package org.waymark.ops.bench.disclosure;

import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.waymark.events.research.Dimension;

/**
 * Somebody who asks pairs of questions of cohorts that differ by a few people and works out from the two what neither tells: by
 * subtracting one cohort from another, by subtracting what is shown from a margin, and by asking the same again and averaging. Of
 * whatever comes out as one to four people it is looked up whether that is so.
 */
public final class Attack {
    private static final int LEAST = 5;
    private static final int FINEST = 3;
    private static final double OFTEN_ENOUGH = 20;

    private final Invented invented;
    private final Random random;

    /** A cell of a question. */
    private record Where(int cohort, Set<Dimension> dimensions, List<String> values) {}

    /** Sum and number of what was told. */
    private record Told(long sum, long times) {
        Told and(int count) {
            return new Told(sum + count, times + 1);
        }
    }

    /**
     * What came of it.
     *
     * @param small different cells of one to four people that were asked about
     * @param claims how often something came out as one to four people
     */
    public record Loot(long small, long claims, long bySubtracting, long byComplement, long byAveraging) {
        public long recovered() {
            return bySubtracting + byComplement + byAveraging;
        }
    }

    public Attack(long seed, int people) {
        random = new Random(seed);
        invented = new Invented(random, people);
    }

    /** Against the program. */
    public Loot asServed(int pairs) {
        var secret = new byte[32];
        random.nextBytes(secret);
        return new Run(new AsServed(invented, Base64.getEncoder().encodeToString(secret))).of(pairs);
    }

    /** Against small cells left out and nothing else. */
    public Loot leftOutOnly(int pairs) {
        return new Run(new Unprotected(invented, null)).of(pairs);
    }

    /** Against counts that are blurred anew each time. */
    public Loot blurredAnew(int pairs) {
        return new Run(new Unprotected(invented, random)).of(pairs);
    }

    /** One attack. */
    private final class Run {
        private final Desk desk;
        private final Map<Where, Told> told = new HashMap<>();
        private final Set<Where> small = new HashSet<>();
        private long claims;
        private long subtracted;
        private long complements;
        private long averaged;

        Run(Desk desk) {
            this.desk = desk;
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
            var margin = EnumSet.copyOf(fine);
            margin.remove(fine.get(random.nextInt(fine.size())));
            var dimensions = EnumSet.copyOf(fine);
            var wholes = ask(cohort, margin);
            var parts = ask(cohort, dimensions);
            var truly = Desk.truly(invented, cohort, dimensions);
            wholes.forEach((values, whole) -> {
                int shown = sum(parts, dimensions, margin, values, 0);
                var hidden = truly.entrySet().stream()
                        .filter(cell -> agrees(cell.getKey(), dimensions, margin, values))
                        .filter(cell -> !parts.containsKey(cell.getKey()))
                        .toList();
                if (isSmall(whole - shown)) {
                    claims++;
                    complements += hidden.size() == 1 && hidden.getFirst().getValue() == whole - shown ? 1 : 0;
                }
            });
        }

        private int sum(
                Map<List<String>, Integer> parts,
                Set<Dimension> fine,
                Set<Dimension> margin,
                List<String> values,
                int start) {
            return parts.entrySet().stream()
                    .filter(part -> agrees(part.getKey(), fine, margin, values))
                    .mapToInt(Map.Entry::getValue)
                    .reduce(start, Integer::sum);
        }

        private void again(int cohort, Set<Dimension> dimensions) {
            var same = EnumSet.copyOf(dimensions);
            for (int time = 0; time < 2; time++) {
                ask(cohort, same)
                        .forEach((values, count) -> told.merge(
                                new Where(cohort, same, values), new Told(count, 1), (all, one) -> all.and(count)));
            }
        }

        private void average() {
            told.forEach((where, all) -> {
                long mean = Math.round((double) all.sum() / all.times());
                if (all.times() >= OFTEN_ENOUGH && isSmall(mean)) {
                    claims++;
                    int truly = Desk.truly(invented, where.cohort(), where.dimensions())
                            .getOrDefault(where.values(), 0);
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
    }

    private static boolean isSmall(long count) {
        return count > 0 && count < LEAST;
    }

    /** Whether a cell lies in that one of a margin. */
    private static boolean agrees(List<String> cell, Set<Dimension> fine, Set<Dimension> margin, List<String> values) {
        var kept = new ArrayList<String>();
        int at = 0;
        for (var dimension : Dimension.values()) {
            if (fine.contains(dimension)) {
                if (margin.contains(dimension)) {
                    kept.add(cell.get(at));
                }
                at++;
            }
        }
        return kept.equals(values);
    }

    private Set<Dimension> dimensions(int number) {
        var some = EnumSet.noneOf(Dimension.class);
        while (some.size() < number) {
            some.add(Dimension.values()[random.nextInt(Dimension.values().length)]);
        }
        return some;
    }
}
