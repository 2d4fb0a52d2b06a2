package org.waymark.ops.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The month that is being lived through, both days included. */
record Month(LocalDate first, LocalDate last) {
    static Month of(YearMonth month, LocalDate until) {
        var end = month.atEndOfMonth();
        return new Month(month.atDay(1), end.isAfter(until) ? until : end);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Some day of it on which the person is a member, or null when they are not. */
    @Nullable LocalDate dayOf(SyntheticPerson person, Dice dice) {
        var from = person.joined.isAfter(first) ? person.joined : first;
        var to = person.leaves.isAfter(last) ? last : person.leaves.minusDays(1);
        return from.isAfter(to) ? null : dice.day(from, to);
    }

    LocalDate next() {
        return last.plusDays(1);
    }
}
