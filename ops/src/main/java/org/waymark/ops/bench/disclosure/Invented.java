package org.waymark.ops.bench.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.waymark.events.person.PersonId;
import org.waymark.events.research.Dimension;
import org.waymark.query.research.counts.Cell;

/**
 * Invented people, most of them alike and some rare, and cohorts of them that differ by a few: each later one has some people more,
 * some less, and some who changed.
 */
final class Invented {
    private static final int[] VALUES = {3, 4, 3, 6, 3, 2, 2};
    static final int COHORTS = 4;

    private final List<Map<PersonId, Cell>> cohorts = new ArrayList<>();
    private final Random random;

    Invented(Random random, int people) {
        this.random = random;
        var now = new TreeMap<PersonId, Cell>();
        for (int number = 0; number < people; number++) {
            now.put(person(), cell());
        }
        cohorts.add(new TreeMap<>(now));
        while (cohorts.size() < COHORTS) {
            change(now, 1 + random.nextInt(8));
            cohorts.add(new TreeMap<>(now));
        }
    }

    private void change(TreeMap<PersonId, Cell> now, int few) {
        for (int change = 0; change < few; change++) {
            now.put(person(), cell());
            var one = now.ceilingKey(person());
            if (one != null && random.nextBoolean()) {
                now.remove(one);
            }
        }
    }

    private PersonId person() {
        return new PersonId(new UUID(random.nextLong(), random.nextLong()));
    }

    private Cell cell() {
        var values = new ArrayList<String>();
        for (int dimension = 0; dimension < VALUES.length; dimension++) {
            int value = Math.min(random.nextInt(VALUES[dimension]), random.nextInt(VALUES[dimension]));
            values.add(Dimension.values()[dimension] + "-" + value);
        }
        return new Cell(List.copyOf(values));
    }

    Map<PersonId, Cell> people(int cohort) {
        return cohorts.get(cohort);
    }

    List<Cell> cohort(int cohort) {
        return List.copyOf(cohorts.get(cohort).values());
    }

    List<String> values(Cell person, Set<Dimension> dimensions) {
        return Arrays.stream(Dimension.values())
                .filter(dimensions::contains)
                .map(dimension -> person.values().get(dimension.ordinal()))
                .toList();
    }
}
