package org.waymark.query.retention.cohort;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;
import org.waymark.events.group.ExitReason;
import org.waymark.events.person.ClosingReason;
import org.waymark.query.retention.known.GroupFacts;
import org.waymark.query.retention.known.PersonSpells.Closing;
import org.waymark.query.retention.known.Spell;

/** How a membership ended: by what its own record says, by the person's death, or with the group; whichever was first. */
public record Ending(PartialDate on, ExitReason reason) {

    static @Nullable Ending of(Spell spell, @Nullable Closing closing, GroupFacts group) {
        var left = spell.leftOn() == null || spell.reason() == null ? null : new Ending(spell.leftOn(), spell.reason());
        var died = closing == null || closing.reason() != ClosingReason.DIED
                ? null
                : new Ending(closing.on(), ExitReason.DIED);
        var dissolved =
                group.dissolvedOn() == null ? null : new Ending(group.dissolvedOn(), ExitReason.GROUP_DISSOLVED);
        return Stream.of(left, died, dissolved)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Ending::day)) // the first of equals: its own record
                .orElse(null);
    }

    LocalDate day() {
        return dayOf(on);
    }

    /** The day itself, or the middle of the month or year when no more is known. */
    public static LocalDate dayOf(PartialDate date) {
        long first = date.earliest().toEpochDay();
        return LocalDate.ofEpochDay(first + (date.latest().toEpochDay() - first) / 2);
    }
}
