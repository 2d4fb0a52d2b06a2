package org.waymark.query.retention.cohort;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.Mark;
import org.waymark.events.person.PersonId;
import org.waymark.query.retention.known.Register;
import org.waymark.statistics.FollowUps;

/**
 * When somebody on the roster stopped coming: so many scheduled meetings missed in a row, and so many days since they were
 * last seen, so that weekly and monthly groups compare fairly. The day it counts from is the meeting that fulfils the rule,
 * which nobody could have known earlier. Excused and unmarked are neither missed nor seen; being present again begins anew.
 *
 * @param meetings missed in a row
 * @param days since last seen, at least
 */
public record Interruptions(int meetings, int days) {
    static final Interruptions USUAL = new Interruptions(3, 28);

    /**
     * A stretch of coming to meetings.
     *
     * @param interrupted true when the person stopped coming on its last day, false when it was cut there
     */
    record Stretch(LocalDate from, LocalDate until, boolean interrupted) {}

    /**
     * One spell cut where the person stopped coming, and begun anew where they came back. What was missed before the clock starts
     * counts too; whoever was not coming on the day it starts was no member that day: nothing.
     */
    List<Followed> within(Followed whole) {
        var until = whole.origin().plusDays(whole.exit());
        var observed = whole.spell().observedFrom();
        var begun = later(Ending.dayOf(whole.spell().joinedOn()), observed);
        var start = later(whole.origin(), observed);
        var stretches = of(whole.group().register(), whole.person().ids(), begun, until).stream()
                .filter(stretch -> !stretch.until().isBefore(start))
                .toList();
        var parts = new ArrayList<Followed>();
        for (var stretch : stretches) {
            boolean first = !stretch.from().isAfter(start);
            if (!first && parts.isEmpty()) {
                return parts;
            }
            var origin = first ? whole.origin() : stretch.from();
            int exit = Math.toIntExact(ChronoUnit.DAYS.between(origin, stretch.until()));
            parts.add(new Followed(
                    whole.person(),
                    whole.spell(),
                    whole.group(),
                    origin,
                    first ? whole.entry() : FollowUps.FROM_THE_START,
                    exit,
                    stretch.interrupted() ? null : whole.reason(),
                    stretch.interrupted(),
                    whole.followedTo(),
                    whole.vague()));
        }
        return parts;
    }

    private static LocalDate later(LocalDate day, @Nullable LocalDate observed) {
        return observed != null && observed.isAfter(day) ? observed : day;
    }

    /** The stretches between two days; the first begins with the first day, each other with the day of coming back. */
    List<Stretch> of(Register register, List<PersonId> person, LocalDate from, LocalDate until) {
        var stretches = new ArrayList<Stretch>();
        var places = register.placesOf(person);
        LocalDate begun = from;
        LocalDate seen = from;
        int missed = 0;
        for (var sheet : register.sheets()) {
            var day = sheet.day();
            var mark = sheet.mark(places);
            if (day.isBefore(from) || day.isAfter(until)) {
                continue;
            }
            if (mark == Mark.PRESENT) {
                begun = missed < 0 ? day : begun;
                seen = day;
                missed = 0;
            } else if (mark == Mark.ABSENT && missed >= 0) {
                missed++;
                if (missed >= meetings && ChronoUnit.DAYS.between(seen, day) >= days) {
                    stretches.add(new Stretch(begun, day, true));
                    missed = -1; // away
                }
            }
        }
        if (missed >= 0) {
            stretches.add(new Stretch(begun, until, false));
        }
        return stretches;
    }
}
