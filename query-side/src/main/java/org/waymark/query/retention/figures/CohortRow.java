package org.waymark.query.retention.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.waymark.query.retention.cohort.Followed;
import org.waymark.statistics.Confidence;
import org.waymark.statistics.KaplanMeier;

/**
 * Those whose clock started in one quarter of a year.
 *
 * @param after the share of them staying after 3, 6, … months with the number at risk; nothing where follow-up does not reach
 */
public record CohortRow(String quarter, int people, List<Share> after) {
    private static final List<Integer> MONTHS = List.of(3, 6, 9, 12, 18, 24, 36, 48, 60);

    public static List<CohortRow> of(Collection<Followed> followed, Confidence confidence) {
        var quarters = new TreeMap<String, List<Followed>>();
        followed.forEach(one -> quarters.computeIfAbsent(quarter(one.origin()), name -> new ArrayList<>())
                .add(one));
        return quarters.entrySet().stream()
                .map(quarter -> of(quarter.getKey(), quarter.getValue(), confidence))
                .toList();
    }

    private static CohortRow of(String quarter, List<Followed> followed, Confidence confidence) {
        var curve = new KaplanMeier(Followed.rows(followed).only(Followed.LEFT), confidence);
        return new CohortRow(quarter, followed.size(), Share.of(curve, MONTHS));
    }

    private static String quarter(LocalDate day) {
        return day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3;
    }
}
