package org.waymark.ops.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.MembershipId;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;

/** One invented person: what is going to happen to them, and what has. */
final class SyntheticPerson extends Clerk.Subject {
    /** A setback that is not over yet. */
    record Setback(UUID id, LocalDate since, LocalDate written) {}

    final PersonId id;
    final Set<PersonKind> kinds;
    final LocalDate registered;
    final double diligence;

    MembershipId membership;
    GroupRole office = GroupRole.MEMBER;
    LocalDate joined;
    LocalDate rosterWritten;
    LocalDate recovers = LocalDate.MAX;
    LocalDate leaves = LocalDate.MAX;
    ExitReason exit = ExitReason.WITHDREW;
    LocalDate returns = LocalDate.MAX;

    final List<Setback> setbacks = new ArrayList<>(0);
    final Spell<UUID> admission = new Spell<>();
    final Spell<UUID> work = new Spell<>();
    final Spell<UUID> plan = new Spell<>();
    final Spell<PersonId> carer = new Spell<>();
    final Spell<PersonId> supporter = new Spell<>();
    /** Training as a peer supporter. */
    final Spell<Boolean> peer = new Spell<>();

    SyntheticPerson(PersonId id, Set<PersonKind> kinds, LocalDate registered, double diligence, MembershipId first) {
        this.id = id;
        this.kinds = kinds;
        this.registered = registered;
        this.diligence = diligence;
        this.membership = first;
        this.joined = registered;
        this.rosterWritten = registered;
    }

    boolean ill() {
        return kinds.contains(PersonKind.PERSON_WITH_MENTAL_ILLNESS);
    }

    boolean memberOn(LocalDate day) {
        return !day.isBefore(joined) && day.isBefore(leaves);
    }

    boolean recoveredBy(LocalDate day) {
        return !recovers.isAfter(day);
    }
}
