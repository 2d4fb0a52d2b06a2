package org.waymark.query.research.anonymous;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.query.research.rows.Subject;

/**
 * Days, as multiples of so many, and none beyond what enough people reach: the longest and the earliest are told as the one that
 * so many people share at least.
 */
public final class Offsets {
    private final boolean tells;
    private final int days;
    private final int lowest;
    private final int highest;

    private Offsets(boolean tells, int days, int lowest, int highest) {
        this.tells = tells;
        this.days = days;
        this.lowest = lowest;
        this.highest = highest;
    }

    /** @param of every day told of a person, nulls left out */
    public static Offsets of(
            List<Subject> people, int least, int days, Function<Subject, Stream<@Nullable Integer>> of) {
        int[] lowest = each(people, of, true);
        int[] highest = each(people, of, false);
        return lowest.length < least
                ? new Offsets(false, days, 0, 0)
                : new Offsets(true, days, lowest[least - 1], highest[highest.length - least]);
    }

    private static int[] each(List<Subject> people, Function<Subject, Stream<@Nullable Integer>> of, boolean isLowest) {
        return people.stream()
                .map(person -> of.apply(person).filter(Objects::nonNull).mapToInt(Objects::requireNonNull))
                .map(all -> isLowest ? all.min() : all.max())
                .flatMapToInt(found -> found.isPresent() ? IntStream.of(found.getAsInt()) : IntStream.empty())
                .sorted()
                .toArray();
    }

    /** False when so few people have any of these days that not even that is told. */
    public boolean tell() {
        return tells;
    }

    public @Nullable Integer say(@Nullable Integer day) {
        if (day == null) {
            return null;
        }
        return Math.floorDiv(Math.min(highest, Math.max(lowest, day)), days) * days;
    }

    public int highest() {
        return Math.floorDiv(highest, days) * days;
    }
}
