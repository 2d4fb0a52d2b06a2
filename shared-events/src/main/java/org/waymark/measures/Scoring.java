package org.waymark.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the sum of the answers becomes the score.
 *
 * @param times what a sum is multiplied by; nothing for 1
 * @param table the score of every sum, for instruments whose sum must be converted; nothing where it need not
 */
public record Scoring(
        Method method, @Nullable Integer times, @Nullable SortedMap<Integer, BigDecimal> table) {
    private static final int MEAN_DIGITS = 2;

    /** What is made of the answers. */
    public enum Method {
        SUM,
        MEAN,
        /** The sum, looked up in the table. */
        CONVERTED_SUM
    }

    public Scoring {
        Told.require(method != null, "score.method is missing; it is SUM, MEAN or CONVERTED_SUM");
        Told.require(
                times == null || (method == Method.SUM && times >= 1 && times <= 100),
                "score.times is a whole number from 1 to 100 and goes with the method SUM only");
        Told.require(
                (method == Method.CONVERTED_SUM) == (table != null && !table.isEmpty()),
                "score.table is needed for the method CONVERTED_SUM and for no other");
        table = table == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(table));
    }

    void requireEverySumOf(Items items) {
        if (table == null) {
            return;
        }
        for (int sum = items.lowestSum(); sum <= items.highestSum(); sum++) {
            Told.require(table.containsKey(sum), "score.table has no entry for the sum %d", sum);
        }
        Told.require(
                table.size() == items.highestSum() - items.lowestSum() + 1,
                "score.table has entries for sums that %s cannot have",
                items);
    }

    /** @param sum of a whole sheet */
    BigDecimal of(BigDecimal sum, int count) {
        return plain(
                switch (method) {
                    case SUM -> whole(sum).multiply(BigDecimal.valueOf(times == null ? 1 : times));
                    case MEAN -> sum.divide(BigDecimal.valueOf(count), MEAN_DIGITS, RoundingMode.HALF_UP);
                    case CONVERTED_SUM -> converted(whole(sum).intValueExact());
                });
    }

    BigDecimal lowest(Items items) {
        return of(BigDecimal.valueOf(items.lowestSum()), items.count());
    }

    BigDecimal highest(Items items) {
        return of(BigDecimal.valueOf(items.highestSum()), items.count());
    }

    private BigDecimal converted(int sum) {
        var score = table == null ? null : table.get(sum);
        if (score == null) {
            throw new IllegalStateException("no entry for the sum " + sum); // requireEverySumOf was asked before
        }
        return score;
    }

    /** No score lies between whole sums; a prorated one goes to the nearest, and halves both ways, so that none grow. */
    private static BigDecimal whole(BigDecimal sum) {
        return sum.setScale(0, RoundingMode.HALF_EVEN);
    }

    /** One form for one number, so that 60 and 60.0 are equal and none is written 6E+1. */
    private static BigDecimal plain(BigDecimal score) {
        var stripped = score.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
