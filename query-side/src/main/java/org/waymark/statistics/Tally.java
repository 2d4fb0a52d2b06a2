package org.waymark.statistics;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/** Times in order with running counts: how many lie before one. Whole numbers, as days are, are counted without sorting. */
final class Tally {
    /** About 180 years in days. */
    private static final int MOST_COUNTED = 1 << 16;

    private final double[] values;
    private final int[] upTo;
    private final int always;

    /** @param always how many lie before every time */
    private Tally(double[] values, int[] upTo, int always) {
        this.values = values;
        this.upTo = upTo;
        this.always = always;
    }

    static Tally of(int rows, IntToDoubleFunction times, IntPredicate wanted) {
        var counts = new int[MOST_COUNTED];
        int always = 0;
        for (int row = 0; row < rows; row++) {
            if (wanted.test(row)) {
                double time = times.applyAsDouble(row);
                int whole = (int) time;
                if (time == Double.NEGATIVE_INFINITY) {
                    always++;
                } else if (whole == time && whole >= 0 && whole < MOST_COUNTED) {
                    counts[whole]++;
                } else {
                    return sorted(rows, times, wanted);
                }
            }
        }
        return counted(counts, always);
    }

    private static Tally counted(int[] counts, int always) {
        int distinct = (int) Arrays.stream(counts).filter(count -> count > 0).count();
        var values = new double[distinct];
        var upTo = new int[distinct];
        int running = 0;
        for (int time = 0, at = 0; at < distinct; time++) {
            if (counts[time] > 0) {
                running += counts[time];
                values[at] = time;
                upTo[at++] = running;
            }
        }
        return new Tally(values, upTo, always);
    }

    private static Tally sorted(int rows, IntToDoubleFunction times, IntPredicate wanted) {
        var all = new double[rows];
        int size = 0;
        int always = 0;
        for (int row = 0; row < rows; row++) {
            if (wanted.test(row)) {
                double time = times.applyAsDouble(row);
                if (time == Double.NEGATIVE_INFINITY) {
                    always++;
                } else {
                    all[size++] = time;
                }
            }
        }
        Arrays.parallelSort(all, 0, size);
        var upTo = new int[size];
        int distinct = 0;
        for (int at = 0; at < size; at++) {
            if (distinct == 0 || all[at] != all[distinct - 1]) {
                all[distinct++] = all[at];
            }
            upTo[distinct - 1] = at + 1;
        }
        return new Tally(Arrays.copyOf(all, distinct), Arrays.copyOf(upTo, distinct), always);
    }

    /** The distinct times in order. */
    double[] values() {
        return values;
    }

    int before(double time) {
        return always + running(firstFrom(time) - 1);
    }

    int at(double time) {
        int place = firstFrom(time);
        return place < values.length && values[place] == time ? running(place) - running(place - 1) : 0;
    }

    /** The earliest of all; positive infinity when there is none. */
    double first() {
        if (always > 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return values.length == 0 ? Double.POSITIVE_INFINITY : values[0];
    }

    /** The latest of all; negative infinity when there is none. */
    double last() {
        return values.length == 0 ? Double.NEGATIVE_INFINITY : values[values.length - 1];
    }

    private int running(int place) {
        return place < 0 ? 0 : upTo[place];
    }

    private int firstFrom(double time) {
        int found = Arrays.binarySearch(values, time);
        return found < 0 ? -found - 1 : found;
    }
}
