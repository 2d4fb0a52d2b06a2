package org.waymark.query.grouphealth.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;
import org.waymark.events.group.ExitReason;
import org.waymark.events.person.PersonId;
import org.waymark.query.grouphealth.known.Group;
import org.waymark.query.grouphealth.known.MemberFacts;
import org.waymark.query.grouphealth.known.Membership;

/**
 * Whether people stay once they have recovered: the programme's own claim, in this group.
 *
 * @param recoveredAsMembers people who were members on the day of their satisfactory recovery
 * @param stillMembers those of them on the roster now
 * @param share still members of recovered as members, from 0 to 1; nothing when nobody has recovered
 * @param medianDays since recovery, of those still members
 * @param left why the others left last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AfterRecovery(
        int recoveredAsMembers,
        int stillMembers,
        @Nullable Double share,
        @Nullable Double medianDays,
        Map<ExitReason, Integer> left) {

    static AfterRecovery of(Group group, Map<String, MemberFacts> facts, LocalDate on) {
        Set<PersonId> recovered = new HashSet<>();
        var days = new ArrayList<Long>();
        var reasons = new EnumMap<ExitReason, Integer>(ExitReason.class);
        var spells = group.memberships().stream()
                .filter(spell -> spell.reason() != ExitReason.ENROLLED_IN_ERROR
                        && !spell.joinedOn().earliest().isAfter(on))
                .toList();
        for (var spell : spells) {
            var member = facts.get(spell.personId().toString());
            var recovery = member == null ? null : member.recoveredBy(on).orElse(null);
            if (recovery == null || !wasMember(spell, recovery) || !recovered.add(spell.personId())) {
                continue;
            }
            var last = lastSpell(spells, spell.personId());
            if (last.holds(on)) {
                days.add(ChronoUnit.DAYS.between(recovery.earliest(), on));
            } else {
                reasons.merge(last.reason() == null ? ExitReason.OTHER : last.reason(), 1, Integer::sum);
            }
        }
        var share = recovered.isEmpty() ? null : Double.valueOf((double) days.size() / recovered.size());
        return new AfterRecovery(recovered.size(), days.size(), share, median(days), reasons);
    }

    private static boolean wasMember(Membership spell, PartialDate recovery) {
        return !spell.joinedOn().certainlyAfter(recovery)
                && (spell.leftOn() == null || !spell.leftOn().certainlyBefore(recovery));
    }

    private static Membership lastSpell(List<Membership> spells, PersonId person) {
        return spells.stream()
                .filter(spell -> spell.personId().equals(person))
                .reduce((one, other) -> other.joinedOn().compareTo(one.joinedOn()) >= 0 ? other : one)
                .orElseThrow();
    }

    static @Nullable Double median(List<Long> numbers) {
        if (numbers.isEmpty()) {
            return null;
        }
        var sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? Double.valueOf(sorted.get(middle))
                : Double.valueOf((sorted.get(middle - 1) + sorted.get(middle)) / 2.0);
    }
}
