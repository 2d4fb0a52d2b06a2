package org.waymark.query.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.query.retention.cohort.Ending;
import org.waymark.query.retention.known.Spell;

/** The latest day of the dates it is shown, today at most; today when it was shown none. */
final class LastNews {
    private final LocalDate today;
    private @Nullable LocalDate day;

    LastNews(LocalDate today) {
        this.today = today;
    }

    void see(Spell spell) {
        if (spell.leftOn() != null) {
            see(Ending.dayOf(spell.leftOn()));
        }
        see(Ending.dayOf(spell.joinedOn()));
    }

    private void see(LocalDate date) {
        if (!date.isAfter(today) && (day == null || date.isAfter(day))) {
            day = date;
        }
    }

    LocalDate day() {
        return day == null ? today : day;
    }
}
