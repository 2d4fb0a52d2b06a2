package org.waymark.query.retention.figures;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.statistics.AalenJohansen;
import org.waymark.statistics.Confidence;
import org.waymark.statistics.FollowUps;

/**
 * The share gone for one cause, the others being able to come first (Aalen and Johansen); all of them and the share staying
 * with everybody add up to 1.
 *
 * @param cause {@code LEFT}, {@code DIED} or {@code GROUP_DISSOLVED}
 */
public record Incidence(String cause, List<Gone> after) {
    private static final List<String> CAUSES = List.of("LEFT", "DIED", "GROUP_DISSOLVED");

    /** After so many months; nothing where nobody was followed that far. */
    public record Gone(
            int months,
            @Nullable Double share,
            @Nullable Double error,
            @Nullable Double low,
            @Nullable Double high) {}

    /** A cause of which there were too few is not shown. */
    public static List<Incidence> of(FollowUps rows, Confidence confidence, Disclosure shown) {
        int least = shown.least();
        var incidence = new AalenJohansen(rows, AalenJohansen.Variance.DELTA, confidence);
        return IntStream.rangeClosed(1, CAUSES.size())
                .filter(cause -> rows.count(cause) == 0 || rows.count(cause) >= least)
                .mapToObj(cause -> new Incidence(CAUSES.get(cause - 1), after(incidence, cause, shown)))
                .toList();
    }

    private static List<Gone> after(AalenJohansen incidence, int cause, Disclosure shown) {
        return Months.SHOWN.stream()
                .map(months -> {
                    int day = Months.day(months);
                    return gone(months, incidence.atRisk(day) < shown.least() ? null : incidence.at(day, cause), shown);
                })
                .toList();
    }

    private static Gone gone(int months, AalenJohansen.@Nullable Step step, Disclosure shown) {
        return step == null
                ? new Gone(months, null, null, null, null)
                : new Gone(
                        months,
                        shown.share(step.incidence()),
                        shown.isEverything() ? step.error() : null,
                        shown.share(step.interval().low()),
                        shown.share(step.interval().high()));
    }
}
