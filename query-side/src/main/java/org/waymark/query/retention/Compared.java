package org.waymark.query.retention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.query.retention.cohort.By;
import org.waymark.query.retention.cohort.Followed;
import org.waymark.query.retention.cohort.Strata;
import org.waymark.query.retention.figures.CohortRow;
import org.waymark.query.retention.figures.Comparison;

/** Sets the rows of one answer beside each other, if that was asked for. */
final class Compared {
    private Compared() {}

    static @Nullable Comparison of(GetRetention asked, List<Followed> rows, List<Integer> marks) {
        if (asked.by() == null) {
            return null;
        }
        var area = asked.selection().area();
        var strata = Strata.of(rows, asked.by(), area);
        var parts = asked.within() == null
                ? List.of(strata.leaving())
                : Strata.within(rows, asked.by(), asked.within(), area);
        return Comparison.of(asked.by(), asked.within(), strata, parts, asked.confidence(), marks);
    }

    static List<CohortRow> cohorts(GetRetention asked, List<Followed> rows) {
        return asked.by() == By.COHORT ? CohortRow.of(rows, asked.confidence()) : List.of();
    }
}
