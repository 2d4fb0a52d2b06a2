package org.waymark.command.group;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.command.shared.Spell;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.MembershipId;
import org.waymark.events.person.PersonId;

/**
 * One spell of one person in the group.
 *
 * @param roles from which day on which
 */
record Membership(MembershipId id, PersonId personId, Spell spell, Map<PartialDate, GroupRole> roles) {
    Membership during(Spell corrected) {
        return new Membership(id, personId, corrected, roles);
    }

    Membership until(PartialDate day) {
        return during(new Spell(spell.from(), day));
    }

    Membership in(GroupRole role, PartialDate from) {
        var more = new TreeMap<>(roles);
        more.put(from, role);
        return new Membership(id, personId, spell, Collections.unmodifiableMap(more));
    }

    @Nullable GroupRole roleOn(PartialDate day) {
        NavigableMap<PartialDate, GroupRole> inOrder = new TreeMap<>(roles);
        var entry = inOrder.floorEntry(day);
        return entry == null ? null : entry.getValue();
    }
}
