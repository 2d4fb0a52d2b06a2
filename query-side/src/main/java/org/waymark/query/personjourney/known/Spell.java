package org.waymark.query.personjourney.known;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.MembershipDatesCorrected;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupEvent.PersonLeftGroup;
import org.waymark.events.group.GroupEvent.RoleTaken;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.MembershipId;

/** A membership as it is known now: from when to when, as what, and why it ended. */
public record Spell(
        MembershipId id,
        GroupId groupId,
        List<Held> roles,
        PartialDate joinedOn,
        @Nullable LocalDate observedFrom,
        @Nullable PartialDate leftOn,
        @Nullable ExitReason reason,
        boolean corrected) {
    /** A role and since when. */
    private record Held(PartialDate since, GroupRole role) {}

    /** Every membership of the journey, in order of recording. */
    public static Map<MembershipId, Spell> of(List<Happened> happened) {
        var spells = new LinkedHashMap<MembershipId, Spell>();
        for (var fact : happened) {
            switch (fact.event()) {
                case PersonJoinedGroup joined -> spells.put(joined.membershipId(), begun(joined));
                case PersonLeftGroup left ->
                    spells.computeIfPresent(left.membershipId(), (ignored, spell) -> spell.ended(left));
                case RoleTaken taken ->
                    spells.computeIfPresent(taken.membershipId(), (ignored, spell) -> spell.as(taken));
                case MembershipDatesCorrected corrected ->
                    spells.computeIfPresent(corrected.membershipId(), (ignored, spell) -> spell.corrected(corrected));
                default -> {}
            }
        }
        return spells;
    }

    /** With those of one group that meet as one spell: somebody with two records was in the group once. */
    public static List<Spell> united(Collection<Spell> all) {
        var united = new ArrayList<Spell>();
        all.stream().sorted(Comparator.comparing(Spell::joinedOn)).forEach(spell -> {
            for (int at = 0; at < united.size(); at++) {
                if (united.get(at).meets(spell)) {
                    united.set(at, united.get(at).until(spell));
                    return;
                }
            }
            united.add(spell);
        });
        return united;
    }

    private boolean meets(Spell later) {
        return groupId.equals(later.groupId)
                && counts()
                && later.counts()
                && (leftOn == null || !leftOn.certainlyBefore(later.joinedOn));
    }

    private Spell until(Spell later) {
        var end = leftOn == null || (later.leftOn != null && later.leftOn.compareTo(leftOn) <= 0) ? this : later;
        var held = plus(later.roles.stream());
        return new Spell(id, groupId, held, joinedOn, observedFrom, end.leftOn, end.reason, corrected);
    }

    /** What is known to the month or year has happened from its first day on, the leaving like the joining. */
    public boolean holds(LocalDate day) {
        return counts()
                && !joinedOn.earliest().isAfter(day)
                && (leftOn == null || leftOn.earliest().isAfter(day));
    }

    /** False when there was no such membership after all. */
    public boolean counts() {
        return reason != ExitReason.ENROLLED_IN_ERROR;
    }

    /** The role on that day; the one they joined with until they took another, whichever day sorts first. */
    public GroupRole roleOn(LocalDate day) {
        return roles.stream()
                .skip(1)
                .filter(held -> !held.since().earliest().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseGet(roles::getFirst)
                .role();
    }

    public Standing standing() {
        return corrected ? Standing.CORRECTED : Standing.STANDS;
    }

    private static Spell begun(PersonJoinedGroup joined) {
        return new Spell(
                joined.membershipId(),
                joined.groupId(),
                List.of(new Held(joined.occurredOn(), joined.role())),
                joined.occurredOn(),
                joined.observedFrom(),
                null,
                null,
                false);
    }

    private Spell ended(PersonLeftGroup left) {
        return new Spell(id, groupId, roles, joinedOn, observedFrom, left.occurredOn(), left.reason(), corrected);
    }

    private List<Held> plus(Stream<Held> more) {
        var taken = Stream.concat(roles.stream().skip(1), more).sorted(Comparator.comparing(Held::since));
        return Stream.concat(roles.stream().limit(1), taken).toList();
    }

    private Spell as(RoleTaken taken) {
        var held = plus(Stream.of(new Held(taken.occurredOn(), taken.role())));
        return new Spell(id, groupId, held, joinedOn, observedFrom, leftOn, reason, corrected);
    }

    private Spell corrected(MembershipDatesCorrected to) {
        var why = to.leftOn() == null ? null : reason;
        return new Spell(id, groupId, roles, to.joinedOn(), observedFrom, to.leftOn(), why, true);
    }
}
