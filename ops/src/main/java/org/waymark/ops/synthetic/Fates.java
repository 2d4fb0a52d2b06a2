package org.waymark.ops.synthetic;

import java.time.LocalDate;
import java.util.List;
import org.waymark.events.group.ExitReason;

/** Draws when a member recovers, leaves and why: constant hazards, so that retention is known beforehand. */
final class Fates {
    private static final List<ExitReason> WAYS_OUT = List.of(
            ExitReason.WITHDREW,
            ExitReason.WITHDREW,
            ExitReason.LOST_TO_FOLLOW_UP,
            ExitReason.LOST_TO_FOLLOW_UP,
            ExitReason.MOVED_AWAY,
            ExitReason.INSTITUTIONALISED,
            ExitReason.ASKED_TO_LEAVE,
            ExitReason.OTHER);

    private final Dice dice;
    private final Size.Hazards hazards;

    Fates(Dice dice, Size.Hazards hazards) {
        this.dice = dice;
        this.hazards = hazards;
    }

    /**
     * A spell begins.
     *
     * @param seenFrom the first day on which anything can be recorded about it
     */
    void draw(SyntheticPerson person, SyntheticGroup group, LocalDate joins, LocalDate seenFrom) {
        person.joined = joins;
        person.returns = LocalDate.MAX;
        if (person.ill() && person.recovers.equals(LocalDate.MAX)) {
            person.recovers = dice.wait(seenFrom, hazards.recovery());
        }
        person.leaves = dice.wait(seenFrom, hazards.leaving());
        person.exit = wayOut(person);
        if (person.recovers.isBefore(person.leaves)) {
            person.leaves = dice.wait(Clerk.later(person.recovers, seenFrom), hazards.leavingAfterRecovery());
            person.exit = dice.chance(0.5) ? ExitReason.RECOVERED_AND_LEFT : wayOut(person);
        }
        rather(person, dice.wait(seenFrom, hazards.death()), ExitReason.DIED);
        rather(person, dice.wait(seenFrom, hazards.transfer()), ExitReason.TRANSFERRED);
        rather(person, group.dissolves, ExitReason.GROUP_DISSOLVED);
        comesBack(person);
    }

    private ExitReason wayOut(SyntheticPerson person) {
        return !person.ill() && dice.chance(0.2) ? ExitReason.CARER_ROLE_ENDED : dice.of(WAYS_OUT);
    }

    private static void rather(SyntheticPerson person, LocalDate day, ExitReason reason) {
        if (day.isBefore(person.leaves)) {
            person.leaves = day;
            person.exit = reason;
        }
    }

    private void comesBack(SyntheticPerson person) {
        boolean open = person.exit == ExitReason.WITHDREW || person.exit == ExitReason.LOST_TO_FOLLOW_UP;
        if (open && dice.chance(0.2)) {
            person.returns = person.leaves.plusDays(dice.between(60, 500));
        }
    }
}
