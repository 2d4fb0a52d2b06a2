package org.waymark.measures;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The items of an instrument: how many, which answers each takes, and which are worded the other way round.
 *
 * @param reversed numbers of the items (from 1) that count as lowest + highest - answer
 */
public record Items(int count, int lowest, int highest, Set<Integer> reversed) {
    private static final int MOST = 200;

    public Items {
        reversed = reversed == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(reversed));
        Told.require(count >= 1 && count <= MOST, "items.count is %d; there are 1 to %d items", count, MOST);
        Told.require(
                lowest >= 0 && lowest < highest && highest <= 100,
                "items go from %d to %d; lowest is at least 0, highest more than lowest and at most 100",
                lowest,
                highest);
        for (int item : reversed) {
            Told.require(
                    item >= 1 && item <= count, "items.reversed names item %d, and the items are 1 to %d", item, count);
        }
    }

    /** True when there is one answer, or a gap, for each item, and each answer is one the instrument offers. */
    public boolean fit(List<@Nullable Integer> answers) {
        return answers.size() == count
                && answers.stream().filter(Objects::nonNull).allMatch(answer -> answer >= lowest && answer <= highest);
    }

    /** The sum of those answered, reversed items turned round. */
    int sum(List<@Nullable Integer> answers) {
        int sum = 0;
        for (int item = 1; item <= count; item++) {
            var answer = answers.get(item - 1);
            if (answer != null) {
                sum += reversed.contains(item) ? lowest + highest - answer : answer;
            }
        }
        return sum;
    }

    int lowestSum() {
        return count * lowest;
    }

    int highestSum() {
        return count * highest;
    }

    @Override
    public String toString() {
        var turned = reversed.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return count + " items from " + lowest + " to " + highest
                + (turned.isEmpty() ? "" : ", of which reversed: " + turned);
    }
}
