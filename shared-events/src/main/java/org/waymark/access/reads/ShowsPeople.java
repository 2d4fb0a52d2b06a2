package org.waymark.access.reads;

import java.util.stream.Stream;
import org.waymark.events.person.PersonId;

/** An answer that knows whom it shows: each of them is written down as read. */
public interface ShowsPeople {
    /** In any order; somebody shown twice is written down once. */
    Stream<PersonId> peopleShown();

    /** Other records of whoever was asked about: as much was shown of them. */
    default Stream<PersonId> countedWith() {
        return Stream.empty();
    }
}
