package org.waymark.query.retention;

import static org.waymark.query.retention.Ending.dayOf;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.ExitReason.Counts;
import org.waymark.events.person.ClosingReason;
import org.waymark.query.retention.GetRetention.Clock;
import org.waymark.query.retention.known.GroupFacts;
import org.waymark.query.retention.known.PersonSpells;
import org.waymark.query.retention.known.Spell;
import org.waymark.statistics.FollowUps;

/**
 * Turns memberships into follow-ups. Each person counts once: from joining, with the first membership that is asked about;
 * from recovery, with the membership held that day. Whoever recovers later is never looked at from joining as "recovered":
 * they could not have left before (immortal time).
 */
final class Cohort {
    static final int LEFT = 1;
    static final int DIED = 2;
    static final int GROUP_DISSOLVED = 3;

    private final GetRetention asked;
    private final CutOff cutOff;
    private final Map<String, GroupFacts> groups;

    /** By cause: {@link #LEFT}, or one of those that compete with it. */
    final FollowUps people = new FollowUps();

    final Map<ExitReason, Integer> exits = new EnumMap<>(ExitReason.class);
    int stillMembers;
    int datesNotKnownToTheDay;
    int recoveredWhileNotAMember;
    int goneBeforeObserved;
    int closedButStillMembers;

    /** @param groups those asked about, by id */
    Cohort(GetRetention asked, CutOff cutOff, Map<String, GroupFacts> groups) {
        this.asked = asked;
        this.cutOff = cutOff;
        this.groups = groups;
    }

    void add(PersonSpells person) {
        if (!asked.wants(person) || closedAs(person, ClosingReason.ENROLLED_IN_ERROR)) {
            return;
        }
        var spells = person.spells().stream()
                .filter(spell -> groups.containsKey(spell.group().toString()))
                .filter(spell -> spell.reason() == null || spell.reason().counts() != Counts.NOT_AT_ALL)
                .sorted(Comparator.comparing(Spell::joinedOn).thenComparing(Spell::id))
                .toList();
        if (asked.clock() == Clock.JOINING) {
            spells.stream()
                    .filter(spell -> hasRole(spell, dayOf(spell.joinedOn())))
                    .findFirst()
                    .ifPresent(spell -> follow(person, spell, spell.joinedOn()));
        } else {
            firstRecovery(person).ifPresent(recovered -> fromRecovery(person, spells, recovered));
        }
    }

    private void fromRecovery(PersonSpells person, List<Spell> spells, PartialDate recovered) {
        var day = dayOf(recovered);
        var held = spells.stream()
                .filter(spell -> memberOn(person, spell, day) && hasRole(spell, day))
                .findFirst();
        if (held.isPresent()) {
            follow(person, held.get(), recovered);
        } else if (!spells.isEmpty() && !day.isAfter(cutOff.day())) {
            recoveredWhileNotAMember++;
        }
    }

    private boolean memberOn(PersonSpells person, Spell spell, LocalDate day) {
        var ending = ending(person, spell);
        return !dayOf(spell.joinedOn()).isAfter(day)
                && (ending == null || !ending.day().isBefore(day));
    }

    private void follow(PersonSpells person, Spell spell, PartialDate start) {
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
            goneBeforeObserved++;
            return;
        }
        people.add(
                entry > 0 ? entry : FollowUps.FROM_THE_START,
                exit,
                ending == null ? FollowUps.CENSORED : causeOf(ending.reason()));
        tally(person, spell, start, ending == null ? null : ending.reason());
    }

    private static int causeOf(ExitReason reason) {
        return switch (reason.counts()) {
            case AS_LEAVING -> LEFT;
            case AS_COMPETING -> reason == ExitReason.DIED ? DIED : GROUP_DISSOLVED;
            case AS_CENSORED, NOT_AT_ALL -> FollowUps.CENSORED;
        };
    }

    private void tally(PersonSpells person, Spell spell, PartialDate start, @Nullable ExitReason reason) {
        boolean exitVague =
                reason != null && spell.leftOn() != null && !spell.leftOn().isDay();
        if (!start.isDay() || exitVague) {
            datesNotKnownToTheDay++;
        }
        if (reason != null) {
            exits.merge(reason, 1, Integer::sum);
            return;
        }
        stillMembers++;
        var closing = person.closing();
        if (closing != null && !closing.on().earliest().isAfter(cutOff.day())) {
            closedButStillMembers++;
        }
    }

    int count(Counts as) {
        return exits.entrySet().stream()
                .filter(exit -> exit.getKey().counts() == as)
                .mapToInt(Map.Entry::getValue)
                .sum();
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
                .min(Comparator.naturalOrder());
    }

    private static boolean closedAs(PersonSpells person, ClosingReason reason) {
        return person.closing() != null && person.closing().reason() == reason;
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
