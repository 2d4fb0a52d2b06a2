package org.waymark.query.retention.cohort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.waymark.events.group.ExitReason.Counts;
import org.waymark.events.person.ClosingReason;
import org.waymark.query.retention.known.GroupFacts;
import org.waymark.query.retention.known.PersonSpells;
import org.waymark.query.retention.known.Spell;

/** Those who were asked about, each followed through the spells that count. */
public final class Cohort {
    private final Selection asked;
    private final Map<String, GroupFacts> groups;
    private final Following following;
    private final Tallies tallies;
    private final List<Followed> first = new ArrayList<>();
    private final List<List<Followed>> everySpell = new ArrayList<>();

    /** @param groups those asked about, by id */
    public Cohort(Selection asked, CutOff cutOff, Map<String, GroupFacts> groups) {
        this.asked = asked;
        this.groups = groups;
        tallies = new Tallies(cutOff);
        following = new Following(asked, cutOff, groups, tallies);
    }

    /** One person's spells, if they are asked about. */
    public void add(PersonSpells person) {
        if (!asked.wants(person) || closedAs(person, ClosingReason.ENROLLED_IN_ERROR)) {
            return;
        }
        var spells = person.spells().stream()
                .filter(spell -> groups.containsKey(spell.group().toString()))
                .filter(spell -> spell.reason() == null || spell.reason().counts() != Counts.NOT_AT_ALL)
                .sorted(Comparator.comparing((Spell spell) -> Ending.dayOf(spell.joinedOn()))
                        .thenComparing(Spell::id))
                .toList();
        var followed = following.through(person, spells);
        if (!followed.isEmpty()) {
            first.add(followed.getFirst());
            everySpell.add(followed);
            tallies.add(followed);
        }
    }

    /** Every row of the curve: people, or spells. */
    public List<Followed> rows() {
        return asked.spells() == Selection.Spells.FIRST
                ? List.copyOf(first)
                : everySpell.stream().flatMap(List::stream).toList();
    }

    /** Each person's spells in order; nobody is without one. */
    public List<List<Followed>> people() {
        return List.copyOf(everySpell);
    }

    public Tallies tallies() {
        return tallies;
    }

    private static boolean closedAs(PersonSpells person, ClosingReason reason) {
        return person.closing() != null && person.closing().reason() == reason;
    }
}
