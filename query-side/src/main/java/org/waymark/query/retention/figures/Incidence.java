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

    /** @param least a cause of which there were fewer is not shown; 0 to show all */
    public static List<Incidence> of(FollowUps rows, Confidence confidence, int least) {
        var incidence = new AalenJohansen(rows, AalenJohansen.Variance.DELTA, confidence);
        return IntStream.rangeClosed(1, CAUSES.size())
                .filter(cause -> rows.count(cause) == 0 || rows.count(cause) >= least)
                .mapToObj(cause -> new Incidence(CAUSES.get(cause - 1), after(incidence, cause, least)))
                .toList();
    }

    private static List<Gone> after(AalenJohansen incidence, int cause, int least) {
        return Months.SHOWN.stream()
                .map(months -> {
                    int day = Months.day(months);
                    return gone(months, incidence.atRisk(day) < least ? null : incidence.at(day, cause));
                })
                .toList();
    }

    private static Gone gone(int months, AalenJohansen.@Nullable Step step) {
        return step == null
                ? new Gone(months, null, null, null, null)
                : new Gone(
                        months,
                        step.incidence(),
                        step.error(),
                        step.interval().low(),
                        step.interval().high());
    }
}
