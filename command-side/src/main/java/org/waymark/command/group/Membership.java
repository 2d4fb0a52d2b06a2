package org.waymark.command.group;

import org.jspecify.annotations.Nullable;
import org.waymark.command.shared.Spell;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.MembershipId;
import org.waymark.events.person.PersonId;

/**
 * One spell of one person in the group.
 *
 * @param roles which the person had when
 */
record Membership(MembershipId id, PersonId personId, Spell spell, InTime<GroupRole> roles) {
    Membership during(Spell corrected) {
        return new Membership(id, personId, corrected, roles);
    }

    Membership until(PartialDate day) {
        return during(new Spell(spell.from(), day));
    }

    Membership in(GroupRole role, PartialDate from) {
        return new Membership(id, personId, spell, roles.with(from, role));
    }

    @Nullable GroupRole roleOn(PartialDate day) {
        return roles.on(day);
    }
}
