package org.waymark.query.research.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.events.person.PersonId;
import org.waymark.events.research.Dimension;

class CensusTest {
    private static final Cell WOMEN = cell("FEMALE", "20-39");
    private static final Cell MEN = cell("MALE", "20-39");
    private static final Cell OLD_MEN = cell("MALE", "60+");
    private static final Rounding ROUNDING = new Rounding(Base64.getEncoder().encodeToString(new byte[32]));

    private final Map<PersonId, Cell> people = new TreeMap<>();

    @Test
    void every_count_is_a_multiple_of_five_and_never_five_or_more_off() {
        for (int count = 0; count < 60; count++) {
            int told = ROUNDING.of(WOMEN, count);
            assertThat(told % 5).isZero();
            assertThat(told - count).isBetween(-4, 4);
        }
    }

    @Test
    void counts_are_right_on_average() {
        double sum = 0;
        for (int cell = 0; cell < 4000; cell++) {
            sum += ROUNDING.of(cell("FEMALE", "cell " + cell), 3);
        }
        assertThat(sum / 4000).isBetween(2.8, 3.2);
    }

    @Test
    void what_is_shown_adds_up_so_that_nothing_is_found_by_subtracting() {
        some(40, WOMEN);
        some(33, MEN);
        some(3, OLD_MEN);
        var counted = new Protected(people.values(), ROUNDING);
        var bySex = told(counted, Set.of(Dimension.SEX));
        var both = told(counted, EnumSet.of(Dimension.SEX, Dimension.AGE));
        bySex.forEach((values, whole) -> {
            int parts = both.entrySet().stream()
                    .filter(part -> part.getKey().getFirst().equals(values.getFirst()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            assertThat(parts).isEqualTo(whole);
        });
        assertThat(both.values()).allMatch(count -> count % 5 == 0);
    }

    @Test
    void nobody_is_counted_as_nothing_to_show() {
        var counted = new Protected(List.of(), ROUNDING);
        assertThat(counted.total()).isNull();
        assertThat(counted.by(Set.of(Dimension.SEX))).isEmpty();
    }

    @Test
    void a_cohort_that_differs_by_a_few_counts_as_the_one_before() {
        some(30, WOMEN);
        var before = Map.copyOf(people);
        var changes = new ArrayList<>(people.keySet());
        some(4, OLD_MEN);
        people.put(changes.get(0), MEN);
        assertThat(Frozen.of(people, List.of(before), ROUNDING)).isEqualTo(before);
        some(1, OLD_MEN);
        assertThat(Frozen.of(people, List.of(before), ROUNDING)).hasSize(35);
    }

    @Test
    void who_is_gone_is_hidden_among_others_who_are_not_counted_either() {
        some(30, WOMEN);
        var before = Map.copyOf(people);
        people.remove(before.keySet().iterator().next());
        var once = Frozen.of(people, List.of(before), ROUNDING);
        assertThat(once).hasSize(25);
        assertThat(Frozen.of(people, List.of(before, once), ROUNDING)).isEqualTo(once);
    }

    private static Map<List<String>, Integer> told(Protected counted, Set<Dimension> dimensions) {
        var told = new HashMap<List<String>, Integer>();
        counted.by(dimensions).forEach(cell -> {
            var count = cell.people();
            told.put(cell.values(), count == null ? 0 : count);
        });
        return told;
    }

    private static Cell cell(String sex, String age) {
        return new Cell(List.of(sex, age, "CARER", "GH/Northern", "MEMBER", "REACHED", "NONE"));
    }

    private void some(int number, Cell cell) {
        for (int one = 0; one < number; one++) {
            people.put(new PersonId(new UUID(8, people.size())), cell);
        }
    }
}
