package org.waymark.events.group;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a group means to meet. A slot is one period in which one meeting is due: a week from Monday, two such weeks, or a
 * calendar month; a sheet or a "did not meet" anywhere inside it fills it, so that a meeting moved by a day is not missed.
 *
 * @param day the usual day of the week, if there is one
 * @param anchor what fixes the day within the month
 */
public record Schedule(Cadence cadence, @Nullable DayOfWeek day, Anchor anchor) {
    private static final LocalDate A_MONDAY = LocalDate.of(2001, 1, 1);

    /** What a group's day hangs on. */
    public enum Anchor {
        NONE,
        BEFORE_CLINIC,
        AFTER_CLINIC,
        MARKET_DAY,
        FIRST_OF_MONTH,
        LAST_OF_MONTH
    }

    /** One period in which a meeting is due; both days belong to it. */
    public record Slot(LocalDate first, LocalDate last) {
        public boolean contains(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    public static Schedule of(Cadence cadence) {
        return new Schedule(cadence, null, Anchor.NONE);
    }

    /** The slot a day falls in. */
    public Slot slotOf(LocalDate date) {
        return switch (cadence) {
            case WEEKLY -> weeks(date, 1);
            case FORTNIGHTLY -> weeks(date, 2);
            case MONTHLY -> new Slot(date.withDayOfMonth(1), date.with(TemporalAdjusters.lastDayOfMonth()));
        };
    }

    /** Every slot that lies wholly between the two days, in order; none when they are the wrong way round. */
    public List<Slot> slotsWithin(LocalDate from, LocalDate to) {
        var slots = new ArrayList<Slot>();
        var slot = slotOf(from);
        if (slot.first().isBefore(from)) {
            slot = slotOf(slot.last().plusDays(1));
        }
        for (; !slot.last().isAfter(to); slot = slotOf(slot.last().plusDays(1))) {
            slots.add(slot);
        }
        return slots;
    }

    private static Slot weeks(LocalDate date, int length) {
        long days = date.toEpochDay() - A_MONDAY.toEpochDay();
        var first = A_MONDAY.plusDays(Math.floorDiv(days, 7L * length) * 7L * length);
        return new Slot(first, first.plusDays(7L * length - 1));
    }
}
