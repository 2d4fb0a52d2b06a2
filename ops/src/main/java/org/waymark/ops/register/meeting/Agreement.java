package org.waymark.ops.register.meeting;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.waymark.ops.register.mapping.Problem;

/** What the cells of one meeting agree on: one mark a person; what contradicts is given back. */
final class Agreement {
    private Agreement() {}

    static Map<UUID, Tick> of(MeetingDraft meeting, Faults faults) {
        Map<UUID, Tick> marks = new TreeMap<>();
        if (meeting.notMetRow != null) {
            faults.fault(
                    meeting.notMetRow,
                    new Problem(
                            meeting.notMetColumn,
                            "MARKS_DISAGREE",
                            "others are marked at this meeting, so the group did meet; take this or their marks out"));
        }
        for (var tick : meeting.ticks) {
            boolean notMet = tick.said() == Said.DID_NOT_MEET;
            var first = notMet ? null : marks.putIfAbsent(tick.person(), tick);
            if (notMet || (first != null && first.said() != tick.said())) {
                faults.fault(
                        tick.row(),
                        new Problem(
                                tick.column(),
                                "MARKS_DISAGREE",
                                "another mark for the same meeting says otherwise; keep the one that is right"));
            }
        }
        marks.values().removeIf(tick -> tick.said() == Said.NOT_MARKED);
        return marks;
    }
}
