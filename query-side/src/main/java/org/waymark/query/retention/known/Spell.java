package org.waymark.query.retention.known;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.MembershipId;

/**
 * One membership as it is known now.
 *
 * @param observedFrom the day recording began, when the person was a member before that
 * @param roles every role held, in order of when it was taken; the first is the one joined with
 */
public record Spell(
        MembershipId id,
        GroupId group,
        PartialDate joinedOn,
        @Nullable LocalDate observedFrom,
        List<RoleFrom> roles,
        @Nullable PartialDate leftOn,
        @Nullable ExitReason reason) {

    /** A role and when it was taken. */
    public record RoleFrom(PartialDate from, GroupRole role) {}

    public static Spell begun(PersonJoinedGroup joined) {
        return new Spell(
                joined.membershipId(),
                joined.groupId(),
                joined.occurredOn(),
                joined.observedFrom(),
                List.of(new RoleFrom(joined.occurredOn(), joined.role())),
                null,
                null);
    }

    /** The role held that day: a later one says something about the future and must not choose who is looked at. */
    public GroupRole roleOn(LocalDate day) {
        var held = roles.getFirst().role();
        for (var taken : roles) {
            if (!taken.from().earliest().isAfter(day)) {
                held = taken.role();
            }
        }
        return held;
    }

    public Spell left(PartialDate day, ExitReason why) {
        return new Spell(id, group, joinedOn, observedFrom, roles, day, why);
    }

    /** Dates that say a person left, of whom no reason is known, say that the person left for some other reason. */
    public Spell corrected(PartialDate joined, @Nullable PartialDate left) {
        var why = left == null || reason != null ? reason : ExitReason.OTHER;
        return new Spell(id, group, joined, observedFrom, roles, left, left == null ? null : why);
    }

    public Spell took(PartialDate day, GroupRole role) {
        var held = new ArrayList<>(roles);
        int at = held.size();
        while (at > 1 && held.get(at - 1).from().compareTo(day) > 0) {
            at--;
        }
        held.add(at, new RoleFrom(day, role));
        return new Spell(id, group, joinedOn, observedFrom, List.copyOf(held), leftOn, reason);
    }

    /**
     * The spells of a person whose records were merged: those in one group that meet are one, from the earlier joining to the
     * later leaving. What was no spell at all stays as it is, for whoever counts to leave out.
     */
    public static List<Spell> united(List<Spell> all) {
        var united = new ArrayList<Spell>();
        all.stream()
                .sorted(Comparator.comparing(Spell::joinedOn).thenComparing(Spell::id))
                .forEach(spell -> {
                    for (int at = 0; at < united.size(); at++) {
                        if (united.get(at).meets(spell)) {
                            united.set(at, united.get(at).until(spell));
                            return;
                        }
                    }
                    united.add(spell);
                });
        return List.copyOf(united);
    }

    /** @param later joined no earlier than this */
    private boolean meets(Spell later) {
        return group.equals(later.group)
                && reason != ExitReason.ENROLLED_IN_ERROR
                && later.reason != ExitReason.ENROLLED_IN_ERROR
                && (leftOn == null || !leftOn.certainlyBefore(later.joinedOn));
    }

    private Spell until(Spell later) {
        var end = leftOn == null || (later.leftOn != null && later.leftOn.compareTo(leftOn) <= 0) ? this : later;
        var held = Stream.concat(roles.stream(), later.roles.stream())
                .sorted(Comparator.comparing(RoleFrom::from))
                .toList();
        return new Spell(id, group, joinedOn, observedFrom, held, end.leftOn, end.reason);
    }
}
