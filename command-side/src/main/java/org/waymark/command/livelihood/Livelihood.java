package org.waymark.command.livelihood;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.waymark.command.livelihood.LivelihoodCommand.ChangeLivelihood;
import org.waymark.command.livelihood.LivelihoodCommand.CompleteTraining;
import org.waymark.command.livelihood.LivelihoodCommand.EndLivelihood;
import org.waymark.command.livelihood.LivelihoodCommand.StartLivelihood;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Spell;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.livelihood.LivelihoodEvent;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodChanged;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodEnded;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodStarted;
import org.waymark.events.livelihood.LivelihoodEvent.TrainingCompleted;

/** The productive work in one person's case; somebody may do several things at a time. */
public final class Livelihood {
    private final Map<UUID, Spell> spells = new HashMap<>();

    @CommandHandler
    void decide(StartLivelihood command, Groups groups) {
        if (spells.containsKey(command.livelihoodId())) {
            throw Rejection.ID_TAKEN.because("this id stands for other work; make a new one");
        }
        if (command.withGroup() != null) {
            groups.requireFormed(command.withGroup());
        }
        apply(new LivelihoodStarted(
                command.personId(),
                command.occurredOn(),
                command.livelihoodId(),
                command.kind(),
                command.withGroup(),
                command.income(),
                Confidential.ofNullable(command.description())));
    }

    @CommandHandler
    void decide(ChangeLivelihood command) {
        requireRunning(command.livelihoodId(), command.occurredOn());
        apply(new LivelihoodChanged(
                command.personId(),
                command.occurredOn(),
                command.livelihoodId(),
                command.income(),
                command.careHoursReleased()));
    }

    @CommandHandler
    void decide(CompleteTraining command) {
        requireRunning(command.livelihoodId(), command.occurredOn());
        apply(new TrainingCompleted(
                command.personId(),
                command.occurredOn(),
                command.livelihoodId(),
                Confidential.ofNullable(command.course())));
    }

    @CommandHandler
    void decide(EndLivelihood command) {
        var spell = spell(command.livelihoodId());
        if (!spell.isOpen()) {
            throw Rejection.LIVELIHOOD_ENDED.because("this work has ended already; start new work if it goes on");
        }
        spell.requireBegunBy(command.occurredOn());
        apply(new LivelihoodEnded(command.personId(), command.occurredOn(), command.livelihoodId(), command.reason()));
    }

    private void requireRunning(UUID livelihoodId, PartialDate on) {
        var spell = spell(livelihoodId);
        spell.requireBegunBy(on);
        if (spell.until() != null && on.certainlyAfter(spell.until())) {
            throw Rejection.LIVELIHOOD_ENDED.because(
                    "this work ended before that day; check the date, or start new work");
        }
    }

    private Spell spell(UUID livelihoodId) {
        var spell = spells.get(livelihoodId);
        if (spell == null) {
            throw Rejection.LIVELIHOOD_NOT_FOUND.because("this person has no such work; record its start first");
        }
        return spell;
    }

    @EventSourcingHandler
    void evolve(LivelihoodEvent event) {
        switch (event) {
            case LivelihoodStarted started -> spells.put(started.livelihoodId(), Spell.from(started.occurredOn()));
            case LivelihoodChanged changed -> {}
            case TrainingCompleted completed -> {}
            case LivelihoodEnded ended ->
                spells.computeIfPresent(ended.livelihoodId(), (id, spell) -> spell.until(ended.occurredOn()));
        }
    }
}
