package org.waymark.ops.synthetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.command.group.MembershipCommand.JoinGroup;
import org.waymark.command.group.MembershipCommand.LeaveGroup;
import org.waymark.command.recovery.RecoveryCommand.ReachMilestone;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.MembershipId;
import org.waymark.events.person.PersonId;
import org.waymark.events.recovery.Step;

/** First spells read off the entries alone, to ask how fast people left before and after they recovered. */
final class Spells {
    private record Spell(
            PersonId person,
            LocalDate from,
            @Nullable LocalDate left,
            @Nullable ExitReason exit) {
        Spell ended(LeaveGroup how) {
            return new Spell(person, from, how.occurredOn().latest(), how.reason());
        }
    }

    private static final double DAYS_A_MONTH = 30.4375;

    private final Map<MembershipId, Spell> spells = new HashMap<>();
    private final Map<PersonId, LocalDate> recovered = new HashMap<>();
    private LocalDate cutOff = LocalDate.MIN;

    void see(Entry entry) {
        if (entry.command() instanceof JoinGroup joined) {
            var from = joined.observedFrom() == null ? joined.occurredOn().latest() : joined.observedFrom();
            spells.put(joined.membershipId(), new Spell(joined.personId(), from, null, null));
            cutOff = Clerk.later(cutOff, from);
        } else if (entry.command() instanceof LeaveGroup left) {
            spells.computeIfPresent(left.membershipId(), (id, spell) -> spell.ended(left));
        } else if (entry.command() instanceof ReachMilestone reached && reached.step() == Step.SATISFACTORY_RECOVERY) {
            recovered.put(reached.personId(), reached.occurredOn().latest());
        }
    }

    /** Leavings for a reason that counts, by the months people could have left in. */
    double monthlyHazard(boolean afterRecovery) {
        var end = cutOff.minusMonths(4);
        double months = 0;
        int leavings = 0;
        for (var spell : spells.values()) {
            var recovery = recovered.getOrDefault(spell.person(), LocalDate.MAX);
            var until = spell.left() == null || spell.left().isAfter(end) ? end : spell.left();
            var from = afterRecovery ? Clerk.later(spell.from(), recovery) : spell.from();
            var to = afterRecovery || until.isBefore(recovery) ? until : recovery;
            if (from.isBefore(to)) {
                months += ChronoUnit.DAYS.between(from, to) / DAYS_A_MONTH;
                leavings += to.equals(spell.left()) && counts(spell.exit()) ? 1 : 0;
            }
        }
        return leavings / months;
    }

    private static boolean counts(@Nullable ExitReason exit) {
        return exit != null && exit.counts() == ExitReason.Counts.AS_LEAVING;
    }
}
