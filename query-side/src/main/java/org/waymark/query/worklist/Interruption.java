package org.waymark.query.worklist;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.GroupId;
import org.waymark.query.worklist.Worklist.Item;
import org.waymark.query.worklist.known.Attendance;
import org.waymark.query.worklist.known.GroupWork;
import org.waymark.query.worklist.known.PersonWork;
import org.waymark.query.worklist.known.Seat;

/**
 * Whether somebody stopped coming: scheduled meetings missed in a row, not days, so that weekly and monthly groups compare
 * fairly (as PEPFAR counts from the last expected contact). A day present and a contact both begin anew; a meeting that was
 * not held, or whose sheet is outstanding, was not missed.
 */
record Interruption(LocalDate today, Thresholds thresholds, Map<GroupId, GroupWork> groups) {

    Optional<Item> of(PersonWork person, Predicate<Seat> held) {
        return person.seats().stream()
                .filter(held)
                .map(seat -> from(person, seat))
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Item::since));
    }

    private @Nullable Item from(PersonWork person, Seat seat) {
        var attendance = person.attendances().stream()
                .filter(one -> one.group().equals(seat.group()))
                .findFirst()
                .orElse(Attendance.none(seat.group()));
        var joined = seat.joinedOn().earliest();
        var seen = later(laterOf(attendance.lastPresent(), person.followed().reached()), joined.minusDays(1));
        var missed = attendance.missedSince(seen);
        var group = groups.get(seat.group());
        if (missed.size() < thresholds.missedMeetings(group)
                || ChronoUnit.DAYS.between(seen, today) < thresholds.missedDays(group)) {
            return null;
        }
        var came = attendance.lastPresent();
        var why = "Missed the last %d scheduled meetings, the first on %s; %s."
                .formatted(
                        missed.size(),
                        missed.getLast(),
                        came == null || came.isBefore(joined) ? "has never come" : "last came on " + came);
        return Item.of(Reason.INTERRUPTION, person, seat.group(), missed.getLast(), why);
    }

    static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one == null || other.isAfter(one) ? other : one;
    }

    static @Nullable LocalDate laterOf(@Nullable LocalDate one, @Nullable LocalDate other) {
        return other == null ? one : later(one, other);
    }
}
