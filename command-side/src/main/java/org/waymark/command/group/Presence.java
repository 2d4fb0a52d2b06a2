package org.waymark.command.group;

import java.util.List;
import java.util.Map;
import org.waymark.command.person.People;
import org.waymark.command.shared.Rejection;
import org.waymark.events.PartialDate;
import org.waymark.events.group.Mark;
import org.waymark.events.person.PersonId;

/**
 * Whether people can have been where a sheet says they were. The roster does not know it: a death is recorded in the
 * person's own case, and the membership may be ended later or for another day.
 */
final class Presence {
    private Presence() {}

    /** Refuses the presence of anybody who had died before that day; to be marked otherwise stays possible. */
    static void requireAlive(People people, Map<PersonId, Mark> marks, PartialDate day) {
        var dead = marks.entrySet().stream()
                .filter(mark -> mark.getValue() == Mark.PRESENT)
                .map(Map.Entry::getKey)
                .filter(person -> hadDied(people, person, day))
                .toList();
        if (!dead.isEmpty()) {
            throw Rejection.AFTER_DEATH.because(
                    "people marked present on %s had died by then as recorded; check the day, take the mark out, or reopen the case if the death was recorded by mistake: %s"
                            .formatted(day, Listing.of(dead)),
                    Map.of("people", texts(dead)));
        }
    }

    private static boolean hadDied(People people, PersonId person, PartialDate day) {
        var died = people.standing(person).diedOn();
        return died != null && day.certainlyAfter(died);
    }

    private static List<String> texts(List<PersonId> people) {
        return people.stream().map(String::valueOf).toList();
    }
}
