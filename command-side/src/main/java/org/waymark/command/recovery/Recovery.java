package org.waymark.command.recovery;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.waymark.command.recovery.RecoveryCommand.CorrectMilestone;
import org.waymark.command.recovery.RecoveryCommand.ReachMilestone;
import org.waymark.command.recovery.RecoveryCommand.ReportSetback;
import org.waymark.command.recovery.RecoveryCommand.ResolveSetback;
import org.waymark.command.recovery.RecoveryCommand.RetractMilestone;
import org.waymark.command.recovery.RecoveryCommand.SetGoal;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Spell;
import org.waymark.events.Confidential;
import org.waymark.events.recovery.RecoveryEvent;
import org.waymark.events.recovery.RecoveryEvent.GoalSet;
import org.waymark.events.recovery.RecoveryEvent.MilestoneCorrected;
import org.waymark.events.recovery.RecoveryEvent.MilestoneReached;
import org.waymark.events.recovery.RecoveryEvent.MilestoneRetracted;
import org.waymark.events.recovery.RecoveryEvent.SetbackReported;
import org.waymark.events.recovery.RecoveryEvent.SetbackResolved;

/** The milestones and setbacks in one person's case; a setback never erases a milestone. */
public final class Recovery {
    private final Map<UUID, Spell> milestones = new HashMap<>(); // until they were retracted, if they were
    private final Map<UUID, Spell> setbacks = new HashMap<>();
    private final Set<UUID> goals = new HashSet<>();

    @CommandHandler
    void decide(ReachMilestone command) {
        requireNew(!milestones.containsKey(command.milestoneId()));
        apply(new MilestoneReached(
                command.personId(),
                command.occurredOn(),
                command.milestoneId(),
                command.step(),
                command.chime(),
                Confidential.ofNullable(command.note())));
    }

    @CommandHandler
    void decide(CorrectMilestone command) {
        requireStanding(command.milestoneId());
        apply(new MilestoneCorrected(
                command.personId(),
                command.occurredOn(),
                command.milestoneId(),
                command.step(),
                command.reachedOn(),
                Confidential.of(command.reason())));
    }

    @CommandHandler
    void decide(RetractMilestone command) {
        requireStanding(command.milestoneId()).requireBegunBy(command.occurredOn());
        apply(new MilestoneRetracted(
                command.personId(), command.occurredOn(), command.milestoneId(), Confidential.of(command.reason())));
    }

    @CommandHandler
    void decide(ReportSetback command) {
        requireNew(!setbacks.containsKey(command.setbackId()));
        apply(new SetbackReported(
                command.personId(),
                command.occurredOn(),
                command.setbackId(),
                command.kind(),
                command.severity(),
                Confidential.ofNullable(command.note())));
    }

    @CommandHandler
    void decide(ResolveSetback command) {
        var setback = setbacks.get(command.setbackId());
        if (setback == null) {
            throw Rejection.SETBACK_NOT_FOUND.because(
                    "this person has no such setback; report it before it is resolved");
        }
        if (!setback.isOpen()) {
            throw Rejection.SETBACK_RESOLVED.because("this setback is resolved already; nothing is left to do");
        }
        setback.requireBegunBy(command.occurredOn());
        apply(new SetbackResolved(command.personId(), command.occurredOn(), command.setbackId()));
    }

    @CommandHandler
    void decide(SetGoal command) {
        requireNew(!goals.contains(command.goalId()));
        apply(new GoalSet(
                command.personId(),
                command.occurredOn(),
                command.goalId(),
                command.domain(),
                command.target(),
                Confidential.of(command.goal())));
    }

    private static void requireNew(boolean isNew) {
        if (!isNew) {
            throw Rejection.ID_TAKEN.because("this id stands for another entry; make a new one");
        }
    }

    private Spell requireStanding(UUID milestoneId) {
        var milestone = milestones.get(milestoneId);
        if (milestone == null) {
            throw Rejection.MILESTONE_NOT_FOUND.because("this person has no such milestone; record it first");
        }
        if (!milestone.isOpen()) {
            throw Rejection.MILESTONE_RETRACTED.because(
                    "this milestone was retracted; record a new one if it was reached");
        }
        return milestone;
    }

    @EventSourcingHandler
    void evolve(RecoveryEvent event) {
        switch (event) {
            case MilestoneReached reached -> milestones.put(reached.milestoneId(), Spell.from(reached.occurredOn()));
            case MilestoneCorrected corrected ->
                milestones.put(corrected.milestoneId(), Spell.from(corrected.reachedOn()));
            case MilestoneRetracted retracted ->
                milestones.computeIfPresent(
                        retracted.milestoneId(), (id, milestone) -> milestone.until(retracted.occurredOn()));
            case SetbackReported setback -> setbacks.put(setback.setbackId(), Spell.from(setback.occurredOn()));
            case SetbackResolved resolved ->
                setbacks.computeIfPresent(resolved.setbackId(), (id, setback) -> setback.until(resolved.occurredOn()));
            case GoalSet goal -> goals.add(goal.goalId());
        }
    }
}
