package org.waymark.query.retention.figures;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.ExitReason;

/**
 * What of an answer may be shown to whom, so that no figure is about a few people. Small counts are left out together with
 * what would give them away, others are rounded, and the last day is a quarter's; for curves see {@link ShownCurves}.
 *
 * @param least people a figure must be about
 * @param rounding of counts and of days, 1 for none
 */
public record Disclosure(int least, int rounding) {
    /** For those who may see the people themselves. */
    public static final Disclosure EVERYTHING = new Disclosure(0, 1);

    /** For researchers. */
    public static final Disclosure AGGREGATES = new Disclosure(5, 5);

    /** For researchers who ask about too few. */
    public static final Disclosure NOTHING = new Disclosure(Integer.MAX_VALUE, 5);

    private static final int QUARTER = 3;
    private static final double HUNDRED = 100;
    private static final double THOUSAND = 1000;

    public boolean isEverything() {
        return rounding == 1;
    }

    public boolean isNothing() {
        return least == Integer.MAX_VALUE;
    }

    /** A count as it may be shown; nothing when it is small and not 0. */
    public @Nullable Integer count(int exactly) {
        if (isNothing() || (exactly > 0 && exactly < least)) {
            return null;
        }
        return Math.round((float) exactly / rounding) * rounding;
    }

    /** The same in words. */
    public String said(int exactly) {
        var count = count(exactly);
        return count == null ? "fewer than " + least : (isEverything() ? "" : "about ") + count;
    }

    /** The last day of the quarter before, unless days may be shown. */
    public LocalDate lastDay(LocalDate day) {
        var first = day.plusDays(1).withDayOfMonth(1);
        int intoQuarter = (first.getMonthValue() - 1) % QUARTER;
        return isEverything() ? day : first.minusMonths(intoQuarter).minusDays(1);
    }

    /** Small reasons are added to OTHER, and when that is still small the next smallest goes with them. */
    public Map<ExitReason, Integer> exits(Map<ExitReason, Integer> exits) {
        var shown = new EnumMap<ExitReason, Integer>(ExitReason.class);
        shown.putAll(exits);
        int pooled = 0;
        var bySize =
                exits.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
        for (var exit : bySize) {
            if (exit.getValue() < least || (pooled > 0 && pooled < least)) {
                pooled += exit.getValue();
                shown.remove(exit.getKey());
            }
        }
        if (pooled > 0 && pooled >= least) {
            shown.merge(ExitReason.OTHER, pooled, Integer::sum);
        }
        shown.replaceAll((reason, count) -> rounded(count));
        return shown;
    }

    int rounded(int count) {
        return Math.round((float) count / rounding) * rounding;
    }

    @Nullable Double rounded(@Nullable Double days) {
        return days == null || isEverything() ? days : Double.valueOf(Math.round(days / rounding) * (double) rounding);
    }

    /** A share to whole hundredths, which do not tell how many people are behind it; further digits would. */
    public @Nullable Double share(@Nullable Double share) {
        return to(HUNDRED, share);
    }

    /** Points of a score to whole ones, for the same reason. */
    public @Nullable Double points(@Nullable Double points) {
        return to(1, points);
    }

    @Nullable Double chance(@Nullable Double chance) {
        return to(THOUSAND, chance);
    }

    private @Nullable Double to(double parts, @Nullable Double number) {
        return number == null || isEverything() ? number : Double.valueOf(Math.round(number * parts) / parts);
    }
}
