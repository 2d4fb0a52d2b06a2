package org.waymark.query.grouphealth.health;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import org.waymark.events.PartialDate;
import org.waymark.events.group.ExitReason;
import org.waymark.events.person.PersonId;
import org.waymark.query.grouphealth.known.Group;
import org.waymark.query.grouphealth.known.Membership;

/**
 * Who came and went in the twelve months up to the day.
 *
 * @param returned those of the joined who had been members before
 * @param reasons why those who left did
 */
public record Movement(int joined, int returned, int left, Map<ExitReason, Integer> reasons) {

    static Movement of(Group group, LocalDate on) {
        var after = on.minusYears(1);
        var before = new HashSet<PersonId>();
        int joined = 0;
        int returned = 0;
        var reasons = new EnumMap<ExitReason, Integer>(ExitReason.class);
        var spells = group.memberships().stream()
                .filter(spell -> spell.reason() != ExitReason.ENROLLED_IN_ERROR)
                .sorted(comparing(Membership::joinedOn))
                .toList();
        for (var spell : spells) {
            boolean again = !before.add(spell.personId());
            if (within(spell.joinedOn(), after, on) && spell.observedFrom() == null) {
                joined++;
                returned += again ? 1 : 0;
            }
            if (spell.leftOn() != null && within(spell.leftOn(), after, on)) {
                reasons.merge(spell.reason() == null ? ExitReason.OTHER : spell.reason(), 1, Integer::sum);
            }
        }
        int left = reasons.values().stream().mapToInt(Integer::intValue).sum();
        return new Movement(joined, returned, left, reasons);
    }

    /** Those whose leaving speaks against the group: not the dead, the transferred, the recovered or the dissolved. */
    int lost() {
        return reasons.entrySet().stream()
                .filter(entry -> entry.getKey().counts() == ExitReason.Counts.AS_LEAVING
                        && entry.getKey() != ExitReason.RECOVERED_AND_LEFT)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static boolean within(PartialDate date, LocalDate after, LocalDate on) {
        return date.earliest().isAfter(after) && !date.earliest().isAfter(on);
    }
}
