package org.waymark.query.retention.cohort;

import static org.waymark.query.retention.cohort.Ending.dayOf;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;
import org.waymark.query.retention.cohort.Selection.Clock;
import org.waymark.query.retention.cohort.Selection.Leaving;
import org.waymark.query.retention.known.GroupFacts;
import org.waymark.query.retention.known.PersonSpells;
import org.waymark.query.retention.known.Spell;
import org.waymark.statistics.FollowUps;

/**
 * Turns memberships into follow-ups. From joining, a person's first spell is the first membership that is asked about; from
 * recovery, the membership held that day. Whoever recovers later is never looked at from joining as "recovered": they could
 * not have left before (immortal time).
 *
 * @param groups those asked about, by id
 * @param tallies told of those who cannot be followed
 */
record Following(Selection asked, CutOff cutOff, Map<String, GroupFacts> groups, Tallies tallies) {
    /** @param spells of that person, in order of joining; those that count */
    List<Followed> through(PersonSpells person, List<Spell> spells) {
        return asked.clock() == Clock.JOINING ? fromJoining(person, spells) : fromRecovery(person, spells);
    }

    private List<Followed> fromJoining(PersonSpells person, List<Spell> spells) {
        var all = new ArrayList<Followed>();
        for (var spell : spells) {
            if (hasRole(spell, dayOf(spell.joinedOn()))) {
                follow(person, spell, spell.joinedOn(), all);
            }
        }
        return all;
    }

    private List<Followed> fromRecovery(PersonSpells person, List<Spell> spells) {
        var all = new ArrayList<Followed>();
        var recovered = firstRecovery(person);
        if (recovered.isEmpty()) {
            return all;
        }
        var day = dayOf(recovered.get());
        for (var spell : spells) {
            if (all.isEmpty() && memberOn(person, spell, day) && hasRole(spell, day)) {
                follow(person, spell, recovered.get(), all);
            } else if (!all.isEmpty() && dayOf(spell.joinedOn()).isAfter(day)) {
                follow(person, spell, spell.joinedOn(), all);
            }
        }
        if (all.isEmpty() && !spells.isEmpty() && !day.isAfter(cutOff.day())) {
            tallies.recoveredWhileNotAMember++;
        }
        return all;
    }

    private boolean memberOn(PersonSpells person, Spell spell, LocalDate day) {
        var ending = ending(person, spell);
        return !dayOf(spell.joinedOn()).isAfter(day)
                && (ending == null || !ending.day().isBefore(day));
    }

    private void follow(PersonSpells person, Spell spell, PartialDate start, List<Followed> all) {
        var origin = dayOf(start);
        var last = cutOff.followed(group(spell));
        if (origin.isAfter(last)) {
            return;
        }
        var ending = ending(person, spell);
        if (ending != null && ending.day().isAfter(last)) {
            ending = null; // still a member as far as is looked
        }
        int exit = ending == null ? days(origin, last) : Math.max(0, days(origin, ending.day()));
        int entry = spell.observedFrom() == null ? 0 : days(origin, spell.observedFrom());
        if (entry > 0 && exit <= entry) {
            tallies.goneBeforeObserved++;
            return;
        }
        var whole = new Followed(
                person,
                spell,
                group(spell),
                origin,
                entry > 0 ? entry : FollowUps.FROM_THE_START,
                exit,
                ending == null ? null : ending.reason(),
                false,
                last,
                !start.isDay() || (ending != null && !ending.on().isDay()));
        if (asked.leaving() == Leaving.EXIT) {
            all.add(whole);
        } else {
            all.addAll(Interruptions.USUAL.within(whole));
        }
    }

    private @Nullable Ending ending(PersonSpells person, Spell spell) {
        return Ending.of(spell, person.closing(), group(spell));
    }

    private GroupFacts group(Spell spell) {
        var facts = groups.get(spell.group().toString());
        return facts == null ? GroupFacts.begin(spell.group().toString()) : facts;
    }

    private boolean hasRole(Spell spell, LocalDate day) {
        return asked.role() == null || spell.roleOn(day) == asked.role();
    }

    private static Optional<PartialDate> firstRecovery(PersonSpells person) {
        return person.recoveries().stream()
                .map(PersonSpells.Recovery::reachedOn)
                .min(Comparator.comparing(Ending::dayOf));
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
