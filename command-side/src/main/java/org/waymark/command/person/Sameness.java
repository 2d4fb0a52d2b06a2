package org.waymark.command.person;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.command.shared.Rejection;
import org.waymark.events.person.PersonId;

/**
 * Which records are one person. Nobody who was merged away has duplicates of their own, so that one step leads to whoever
 * counts.
 *
 * @param survivor who this person counts as; null when they count themselves
 * @param duplicates those who count as this person
 */
public record Sameness(@Nullable PersonId survivor, Set<PersonId> duplicates) {
    static final Sameness NONE = new Sameness(null, Set.of());

    /** Refuses everything about a record that counts as another, and says which. */
    public void requireNotMergedAway() {
        if (survivor != null) {
            throw Rejection.MERGED_AWAY.because(
                    "this person was registered twice and counts as person %s; record it there".formatted(survivor),
                    Map.of("survivor", survivor.toString()));
        }
    }

    Sameness with(PersonId duplicate) {
        var more = new TreeSet<>(duplicates);
        more.add(duplicate);
        return new Sameness(survivor, Collections.unmodifiableSet(more));
    }

    Sameness without(PersonId duplicate) {
        var fewer = new TreeSet<>(duplicates);
        fewer.remove(duplicate);
        return new Sameness(survivor, Collections.unmodifiableSet(fewer));
    }

    Sameness as(@Nullable PersonId now) {
        return new Sameness(now, duplicates);
    }
}
