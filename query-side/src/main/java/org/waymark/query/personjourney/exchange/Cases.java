package org.waymark.query.personjourney.exchange;

import static java.util.Comparator.comparing;

import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;
import org.waymark.events.person.PersonEvent.CaseClosed;
import org.waymark.query.personjourney.known.WholePerson;

/** When a case was closed. */
final class Cases {
    private Cases() {}

    /** The last time. */
    static @Nullable PartialDate closedOn(WholePerson person) {
        return person.own().happened().stream()
                .filter(fact -> fact.event() instanceof CaseClosed)
                .map(fact -> fact.on())
                .max(comparing(day -> day))
                .orElse(null);
    }
}
