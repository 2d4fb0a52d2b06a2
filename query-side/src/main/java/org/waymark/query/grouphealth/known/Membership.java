package org.waymark.query.grouphealth.known;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.MembershipId;
import org.waymark.events.person.PersonId;

/**
 * One spell of one person in the group, as corrected.
 *
 * @param observedFrom when recording began, for those who were members before
 */
public record Membership(
        MembershipId id,
        PersonId personId,
        PartialDate joinedOn,
        @Nullable LocalDate observedFrom,
        @Nullable PartialDate leftOn,
        @Nullable ExitReason reason,
        List<Since<GroupRole>> roles) {

    /**
     * On the roster that day; the day of leaving is no longer a day on it. As in every view of a day, what is known to the
     * month or year has happened from its first day on: whoever has left is not a member until the month is over.
     */
    public boolean holds(LocalDate day) {
        return counts()
                && !joinedOn.earliest().isAfter(day)
                && (leftOn == null || leftOn.earliest().isAfter(day));
    }

    /** On the roster that day as far as anyone knows, the unknown part of its dates being what it may: may be on its sheet. */
    public boolean perhapsHolds(LocalDate day) {
        return counts()
                && !joinedOn.earliest().isAfter(day)
                && (leftOn == null || leftOn.latest().isAfter(day));
    }

    /** On the roster that day whatever the unknown part of its dates is: such a one is expected at a meeting. */
    public boolean certainlyHolds(LocalDate day) {
        return counts()
                && !joinedOn.latest().isAfter(day)
                && (leftOn == null || leftOn.earliest().isAfter(day));
    }

    /** May have been on the roster that day, the day of leaving too: a mark of such a one is in its place. */
    public boolean maybeHolds(LocalDate day) {
        return counts()
                && !joinedOn.earliest().isAfter(day)
                && (leftOn == null || !leftOn.latest().isBefore(day));
    }

    /** The role on that day; the one they joined with until they took another, whichever day sorts first. */
    public GroupRole roleOn(LocalDate day) {
        return Since.on(taken(roles), day).orElseGet(() -> roles.getFirst().value());
    }

    private boolean counts() {
        return reason != ExitReason.ENROLLED_IN_ERROR;
    }

    Membership left(PartialDate day, ExitReason why) {
        return new Membership(id, personId, joinedOn, observedFrom, day, why, roles);
    }

    Membership during(PartialDate joined, @Nullable PartialDate left) {
        return new Membership(id, personId, joined, observedFrom, left, left == null ? null : reason, roles);
    }

    Membership as(PartialDate day, GroupRole role) {
        return new Membership(id, personId, joinedOn, observedFrom, leftOn, reason, plus(roles, day, role));
    }

    private static List<Since<GroupRole>> plus(List<Since<GroupRole>> roles, PartialDate day, GroupRole role) {
        var longer = new ArrayList<Since<GroupRole>>();
        longer.add(roles.getFirst());
        longer.addAll(Since.plus(taken(roles), day, role));
        return Collections.unmodifiableList(longer);
    }

    private static List<Since<GroupRole>> taken(List<Since<GroupRole>> roles) {
        return roles.subList(1, roles.size());
    }

    Membership of(PersonId who) {
        return new Membership(id, who, joinedOn, observedFrom, leftOn, reason, roles);
    }

    /**
     * Those that meet of one person, as one from the earlier joining to the later leaving.
     *
     * @param several who was in the group under more than one id; spells of others stay as they were told
     */
    static List<Membership> united(List<Membership> all, Set<PersonId> several) {
        var united = new ArrayList<Membership>();
        all.stream().sorted(Comparator.comparing(Membership::joinedOn)).forEach(spell -> {
            for (int at = 0; at < united.size(); at++) {
                if (several.contains(spell.personId()) && united.get(at).meets(spell)) {
                    united.set(at, united.get(at).until(spell));
                    return;
                }
            }
            united.add(spell);
        });
        return united;
    }

    private boolean meets(Membership later) {
        return personId.equals(later.personId)
                && counts()
                && later.counts()
                && (leftOn == null || !leftOn.certainlyBefore(later.joinedOn));
    }

    private Membership until(Membership later) {
        var end = leftOn == null || (later.leftOn != null && later.leftOn.compareTo(leftOn) <= 0) ? this : later;
        var held = roles;
        for (var role : later.roles) {
            held = plus(held, role.day(), role.value());
        }
        return new Membership(id, personId, joinedOn, observedFrom, end.leftOn, end.reason, held);
    }
}
