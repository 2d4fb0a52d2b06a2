package org.waymark.command.group;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.waymark.command.person.People;
import org.waymark.command.person.Standing;
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

    /**
     * Refuses the presence of anybody who had died before that day, to be marked otherwise stays possible; and a sheet that
     * names somebody twice who was registered twice.
     */
    static void requireAlive(People people, Map<PersonId, Mark> marks, PartialDate day) {
        var present = marks.entrySet().stream()
                .filter(mark -> mark.getValue() == Mark.PRESENT)
                .map(mark -> people.standing(mark.getKey()))
                .toList();
        requireOnce(present, marks.keySet());
        var dead = present.stream()
                .filter(person -> hadDied(person, day))
                .map(Standing::personId)
                .toList();
        if (!dead.isEmpty()) {
            throw Rejection.AFTER_DEATH.because(
                    "people marked present on %s had died by then as recorded; check the day, take the mark out, or reopen the case if the death was recorded by mistake: %s"
                            .formatted(day, Listing.of(dead)),
                    Map.of("people", texts(dead)));
        }
    }

    private static boolean hadDied(Standing person, PartialDate day) {
        var died = person.diedOn();
        return died != null && day.certainlyAfter(died);
    }

    /** Somebody who was there under one id cannot have been there, or absent, under another. */
    private static void requireOnce(List<Standing> present, Set<PersonId> named) {
        var twice = new TreeSet<PersonId>();
        for (var person : present) {
            person.sameness().duplicates().stream().filter(named::contains).forEach(twice::add);
            if (person.sameness().survivor() != null
                    && named.contains(person.sameness().survivor())) {
                twice.add(person.personId());
            }
        }
        SamePerson.requireNone(List.copyOf(twice));
    }

    private static List<String> texts(List<PersonId> people) {
        return people.stream().map(String::valueOf).toList();
    }
}
