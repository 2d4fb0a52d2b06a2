package org.waymark.query.research.anonymous;

import java.util.function.Function;
import org.waymark.events.person.PersonId;
import org.waymark.events.research.Audience;

/**
 * A release that was given out before.
 *
 * @param order in which its people are held back from later ones; it follows from its secret, so that nobody outside knows it
 */
public record Earlier(Choice choice, Audience audience, Function<PersonId, String> order) {
    int least(Audience later) {
        return Math.max(audience.least(), later.least());
    }
}
