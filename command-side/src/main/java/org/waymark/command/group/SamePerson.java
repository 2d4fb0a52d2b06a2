package org.waymark.command.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.command.person.People;
import org.waymark.command.person.Standing;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Spell;
import org.waymark.events.PartialDate;
import org.waymark.events.group.Mark;
import org.waymark.events.person.PersonId;

/**
 * Whom a group means when somebody was registered twice. A membership stays under the id it was recorded with, so that an
 * unmerge finds it there; whoever says the surviving id is understood.
 */
record SamePerson(Roster roster, People people) {
    /** The id under which the roster has the person that day; the same one when it has them under none. */
    PersonId onRoster(PersonId person, PartialDate day) {
        return roster.has(person, day)
                ? person
                : people.duplicatesOf(person).stream()
                        .filter(same -> roster.has(same, day))
                        .findFirst()
                        .orElse(person);
    }

    /** The marks under the ids that the roster has; refuses a sheet that names one person twice. */
    Map<PersonId, Mark> onRoster(Map<PersonId, Mark> marks, PartialDate day) {
        var all = new TreeMap<PersonId, Mark>();
        var twice = new ArrayList<PersonId>();
        marks.forEach((person, mark) -> {
            if (all.put(onRoster(person, day), mark) != null) {
                twice.add(person);
            }
        });
        requireNone(twice);
        return all;
    }

    /** Refuses a second membership of somebody who is in the group under another id. */
    void requireNotIn(Standing person, Spell spell) {
        person.sameness().duplicates().forEach(same -> roster.requireNoOverlap(same, spell, null));
    }

    static void requireNone(List<PersonId> twice) {
        if (!twice.isEmpty()) {
            throw Rejection.SAME_PERSON_TWICE.because(
                    "this sheet names somebody twice who was registered twice; keep the mark that is right and take the"
                            + " other off: " + Listing.of(twice),
                    Map.of("people", twice.stream().map(String::valueOf).toList()));
        }
    }
}
