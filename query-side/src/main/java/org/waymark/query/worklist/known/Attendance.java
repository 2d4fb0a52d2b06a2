package org.waymark.query.worklist.known;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.Mark;

/**
 * The little that is needed to tell whether somebody stopped coming to a group: the latest days present, and the days
 * missed since. Excused and unmarked are neither. Three days present are kept so that a correction which takes the latest
 * away finds the one before.
 *
 * @param present newest first
 * @param missed newest first
 */
public record Attendance(GroupId group, List<LocalDate> present, List<LocalDate> missed) {
    private static final int PRESENT_KEPT = 3;
    private static final int MISSED_KEPT = 12;

    public static Attendance none(GroupId group) {
        return new Attendance(group, List.of(), List.of());
    }

    public @Nullable LocalDate lastPresent() {
        return present.isEmpty() ? null : present.getFirst();
    }

    /** Days missed since then, newest first; all of them when the person has never been seen. */
    public List<LocalDate> missedSince(@Nullable LocalDate seen) {
        return seen == null
                ? missed
                : missed.stream().filter(day -> day.isAfter(seen)).toList();
    }

    /** What two records of one person say together: who was there under either id was there. */
    static List<Attendance> united(List<Attendance> ones, List<Attendance> others) {
        var byGroup = new LinkedHashMap<GroupId, Attendance>();
        ones.forEach(one -> byGroup.put(one.group(), one));
        others.forEach(one -> byGroup.merge(one.group(), one, Attendance::and));
        return List.copyOf(byGroup.values());
    }

    private Attendance and(Attendance other) {
        var both = this;
        for (var day : other.missed) {
            both = both.present.contains(day) ? both : both.marked(day, Mark.ABSENT);
        }
        for (var day : other.present) {
            both = both.marked(day, Mark.PRESENT);
        }
        return both;
    }

    /** What the register says of that day, whatever it said before; this very one when nothing is new. */
    public Attendance marked(LocalDate day, Mark mark) {
        var came = mark == Mark.PRESENT ? with(present, day, PRESENT_KEPT) : without(present, day);
        var stayedAway = mark == Mark.ABSENT ? with(missed, day, MISSED_KEPT) : without(missed, day);
        var since = came.size() < PRESENT_KEPT ? stayedAway : after(stayedAway, came.getLast());
        return came == present && since == missed ? this : new Attendance(group, came, since);
    }

    /** Days come in order nearly always. */
    private static List<LocalDate> with(List<LocalDate> days, LocalDate day, int most) {
        if (isNewest(days, day)) {
            var longer = new LocalDate[Math.min(days.size() + 1, most)];
            longer[0] = day;
            for (int at = 1; at < longer.length; at++) {
                longer[at] = days.get(at - 1);
            }
            return List.of(longer);
        }
        if (days.contains(day)) {
            return days;
        }
        var all = new ArrayList<LocalDate>(days.size() + 1);
        all.addAll(days);
        all.add(day);
        all.sort(Comparator.reverseOrder());
        return List.copyOf(all.size() > most ? all.subList(0, most) : all);
    }

    private static List<LocalDate> without(List<LocalDate> days, LocalDate day) {
        return !isNewest(days, day) && days.contains(day)
                ? days.stream().filter(one -> !one.equals(day)).toList()
                : days;
    }

    private static boolean isNewest(List<LocalDate> days, LocalDate day) {
        return days.isEmpty() || day.isAfter(days.getFirst());
    }

    private static List<LocalDate> after(List<LocalDate> days, LocalDate day) {
        return days.isEmpty() || days.getLast().isAfter(day)
                ? days
                : days.stream().filter(one -> one.isAfter(day)).toList();
    }
}
