package org.waymark.ops.synthetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance that falls the same way for the same seed. */
final class Dice {
    private static final long DAY_MILLIS = 86_400_000L;
    private static final double DAYS_A_MONTH = 30.4375;
    private static final int NEVER = 40_000;

    private final SplittableRandom random;

    Dice(long seed, long lane) {
        this.random = new SplittableRandom(mixed(seed) + mixed(lane));
    }

    /** Neighbouring seeds must not give neighbouring streams: the numbers of one would be those of the other, shifted. */
    private static long mixed(long seed) {
        return new SplittableRandom(seed).split().nextLong();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    double even() {
        return random.nextDouble();
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    void shuffle(List<?> list) {
        Collections.shuffle(list, random);
    }

    /** A day from first to last, both included. */
    LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(random.nextLong(ChronoUnit.DAYS.between(first, last) + 1));
    }

    /** The day something with a constant hazard a month happens after that day; far away when the hazard is 0. */
    LocalDate wait(LocalDate from, double hazard) {
        if (hazard <= 0) {
            return from.plusDays(NEVER);
        }
        double days = -Math.log1p(-random.nextDouble()) / hazard * DAYS_A_MONTH;
        return from.plusDays(1 + Math.min(NEVER, (long) days));
    }

    /** A UUIDv7 as a phone would have made it some time on that day. */
    UUID id(LocalDate on) {
        long millis = on.toEpochDay() * DAY_MILLIS + random.nextLong(DAY_MILLIS);
        long high = millis << 16 | 0x7000L | random.nextLong(1L << 12);
        long low = 0x8000000000000000L | random.nextLong(1L << 62);
        return new UUID(high, low);
    }
}
