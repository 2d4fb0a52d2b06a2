package org.waymark.query.retention.effect;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;
import org.waymark.query.retention.cohort.Ending;
import org.waymark.query.retention.cohort.Followed;
import org.waymark.query.retention.figures.Disclosure;
import org.waymark.query.retention.known.PersonSpells;

/**
 * Whether productive work or recovery came first, by the days they happened and not by when they were written down.
 *
 * @param workFirst of those whose order is known
 * @param notKnown people with both of whom the dates do not say which was first
 * @param noWork recovered people of whom no work is known by the cut-off
 */
public record WorkAndRecovery(
        @Nullable Part workFirst,
        @Nullable Integer notKnown,
        @Nullable Integer noWork) {

    static WorkAndRecovery of(Collection<Followed> recovered, LocalDate cutOff, Disclosure shown) {
        int first = 0;
        int later = 0;
        int notKnown = 0;
        int none = 0;
        for (var one : recovered) {
            var works = works(one, cutOff);
            var recoveries = recoveries(one);
            if (works.isEmpty()) {
                none++;
            } else if (certainlyFirst(works, recoveries)) {
                first++;
            } else if (certainlyFirst(recoveries, works)) {
                later++;
            } else {
                notKnown++;
            }
        }
        return new WorkAndRecovery(Part.of(first, first + later, shown), shown.count(notKnown), shown.count(none));
    }

    /** True when one of them is before all the others, whatever day those known to a month or year really were. */
    private static boolean certainlyFirst(List<PartialDate> these, List<PartialDate> others) {
        return these.stream().anyMatch(one -> others.stream().allMatch(one::certainlyBefore));
    }

    private static List<PartialDate> works(Followed one, LocalDate cutOff) {
        return one.person().works().stream()
                .map(PersonSpells.Work::from)
                .filter(from -> !Ending.dayOf(from).isAfter(cutOff))
                .toList();
    }

    private static List<PartialDate> recoveries(Followed one) {
        return one.person().recoveries().stream()
                .map(PersonSpells.Recovery::reachedOn)
                .toList();
    }
}
