package org.waymark.query.personjourney.summary;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;

/**
 * What begins and ends by an entry each, told in order of recording: an ending ends what was recorded before it, also where it
 * is known to the month only and the beginning to the day, and would sort before it.
 */
final class Begun<K, V> {
    private final List<Spell<K, V>> spells = new ArrayList<>();

    private record Spell<K, V>(
            K key, V value, PartialDate from, @Nullable PartialDate until) {
        boolean holds(LocalDate day) {
            return !from.earliest().isAfter(day)
                    && (until == null || until.earliest().isAfter(day));
        }
    }

    void begin(K key, PartialDate from, V value) {
        spells.add(new Spell<>(key, value, from, null));
    }

    void end(K key, PartialDate until) {
        for (int at = spells.size() - 1; at >= 0; at--) {
            var spell = spells.get(at);
            if (spell.until() == null && spell.key().equals(key)) {
                spells.set(at, new Spell<>(key, spell.value(), spell.from(), until));
                return;
            }
        }
    }

    /** What goes on that day, in order of its beginning. */
    List<V> on(LocalDate day) {
        return spells.stream()
                .filter(spell -> spell.holds(day))
                .sorted(comparing(Spell::from))
                .map(Spell::value)
                .toList();
    }
}
