package org.waymark.command.person;

import java.util.ArrayList;
import java.util.List;
import org.waymark.command.shared.Spell;
import org.waymark.events.PartialDate;
import org.waymark.events.person.PersonId;

/** Dated spells in which others walk with a person; each with the same other person is apart from the next. */
final class Links {
    private record Link(PersonId with, Spell spell) {}

    private final List<Link> links = new ArrayList<>();

    /** True when such a spell cannot begin on that day, because one is running then. */
    boolean hasOn(PersonId with, PartialDate day) {
        return links.stream()
                .anyMatch(link -> link.with().equals(with) && link.spell().covers(day));
    }

    /** True when a spell with that person has not ended. */
    boolean hasOpen(PersonId with) {
        return links.stream().anyMatch(link -> isOpen(link, with));
    }

    /** True when a spell with that person can end on that day. */
    boolean hasOpenOn(PersonId with, PartialDate day) {
        return links.stream()
                .anyMatch(link -> isOpen(link, with) && link.spell().covers(day));
    }

    void begin(PersonId with, PartialDate day) {
        links.add(new Link(with, Spell.from(day)));
    }

    /** Ends the newest spell that had begun by that day. */
    void end(PersonId with, PartialDate day) {
        links.stream()
                .filter(link -> isOpen(link, with) && link.spell().covers(day))
                .reduce((one, next) -> one.spell().from().compareTo(next.spell().from()) > 0 ? one : next)
                .ifPresent(link -> links.set(
                        links.indexOf(link), new Link(with, link.spell().until(day))));
    }

    private static boolean isOpen(Link link, PersonId with) {
        return link.with().equals(with) && link.spell().isOpen();
    }
}
