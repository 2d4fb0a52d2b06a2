package org.waymark.query.retention.cohort;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.ExitReason.Counts;

/** What is counted beside the curve, about each person's first spell. */
public final class Tallies {
    private final CutOff cutOff;
    private final Map<ExitReason, Integer> exits = new EnumMap<>(ExitReason.class);
    private int stillMembers;
    private int interrupted;
    private int cameBack;
    private int datesNotKnownToTheDay;
    private int closedButStillMembers;
    int recoveredWhileNotAMember;
    int goneBeforeObserved;

    Tallies(CutOff cutOff) {
        this.cutOff = cutOff;
    }

    void add(List<Followed> spells) {
        var one = spells.getFirst();
        cameBack += spells.size() > 1 ? 1 : 0;
        datesNotKnownToTheDay += one.vague() ? 1 : 0;
        if (one.interrupted()) {
            interrupted++;
        } else if (one.reason() != null) {
            exits.merge(one.reason(), 1, Integer::sum);
        } else {
            stillMembers++;
            var closing = one.person().closing();
            closedButStillMembers += closing != null && !closing.on().earliest().isAfter(cutOff.day()) ? 1 : 0;
        }
    }

    /** How many went, by what their reason counts as. */
    public int count(Counts as) {
        return exits.entrySet().stream()
                .filter(exit -> exit.getKey().counts() == as)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** How many left, or stopped coming when that was to count. */
    public int left() {
        return count(Counts.AS_LEAVING) + interrupted;
    }

    public Map<ExitReason, Integer> exits() {
        return exits;
    }

    public int stillMembers() {
        return stillMembers;
    }

    public int interrupted() {
        return interrupted;
    }

    public int cameBack() {
        return cameBack;
    }

    public int datesNotKnownToTheDay() {
        return datesNotKnownToTheDay;
    }

    public int recoveredWhileNotAMember() {
        return recoveredWhileNotAMember;
    }

    public int goneBeforeObserved() {
        return goneBeforeObserved;
    }

    public int closedButStillMembers() {
        return closedButStillMembers;
    }
}
