package org.waymark.query.grouphealth.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.Schedule.Slot;
import org.waymark.query.grouphealth.health.Period.Outcome;
import org.waymark.query.grouphealth.known.Group;
import org.waymark.query.grouphealth.known.Sheet;

/** Lays a group's sheets beside the periods in which its schedules wanted a meeting. */
final class Periods {
    private final NavigableMap<LocalDate, Sheet> sheets = new TreeMap<>();
    private final LocalDate awaitedFrom;

    private Periods(Group group, LocalDate on, int graceDays) {
        this.awaitedFrom = on.minusDays(graceDays);
        for (var sheet : group.register().sheets()) {
            if (!sheet.day().isAfter(on)) {
                sheets.merge(sheet.day(), sheet, (one, other) -> one.held() ? one : other);
            }
        }
    }

    /**
     * The whole periods from the group's first sheet (before it nobody wrote sheets; without any, from its forming) to the
     * day or the group's end, in order.
     */
    static List<Period> of(Group group, LocalDate on, int graceDays) {
        return new Periods(group, on, graceDays).periods(group, on);
    }

    private List<Period> periods(Group group, LocalDate on) {
        var periods = new ArrayList<Period>();
        var schedules = group.ways().schedules();
        var end = group.outside().end();
        var last =
                end == null || end.on().earliest().isAfter(on) ? on : end.on().earliest();
        var begin = sheets.isEmpty() ? LocalDate.MIN : sheets.firstKey();
        for (int at = 0; at < schedules.size(); at++) {
            var since = schedules.get(at).day().earliest();
            var schedule = schedules.get(at).value();
            var from = since.isAfter(begin) || sheets.isEmpty()
                    ? since
                    : schedule.slotOf(begin).first();
            var to = at + 1 < schedules.size()
                    ? earlier(last, schedules.get(at + 1).day().earliest().minusDays(1))
                    : last;
            for (var slot : schedule.slotsWithin(from, to)) {
                periods.add(period(slot));
            }
        }
        return periods;
    }

    private Period period(Slot slot) {
        var within = sheets.subMap(slot.first(), true, slot.last(), true).values();
        @Nullable Sheet notMet = null;
        for (var sheet : within) {
            if (sheet.held()) {
                return new Period(slot.first(), slot.last(), Outcome.HELD, null);
            }
            notMet = sheet;
        }
        if (notMet != null) {
            return new Period(slot.first(), slot.last(), Outcome.DID_NOT_MEET, notMet.notMet());
        }
        var outcome = slot.last().isBefore(awaitedFrom) ? Outcome.SHEET_OUTSTANDING : Outcome.SHEET_AWAITED;
        return new Period(slot.first(), slot.last(), outcome, null);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
