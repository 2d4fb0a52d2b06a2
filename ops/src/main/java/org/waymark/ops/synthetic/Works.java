package org.waymark.ops.synthetic;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.waymark.command.livelihood.LivelihoodCommand.ChangeLivelihood;
import org.waymark.command.livelihood.LivelihoodCommand.CompleteTraining;
import org.waymark.command.livelihood.LivelihoodCommand.EndLivelihood;
import org.waymark.command.livelihood.LivelihoodCommand.StartLivelihood;
import org.waymark.events.PartialDate;
import org.waymark.events.livelihood.IncomeBand;
import org.waymark.events.livelihood.LivelihoodEndReason;
import org.waymark.events.livelihood.LivelihoodKind;

/** The work people take up, change and give up in a month. */
final class Works {
    private static final Map<LivelihoodKind, String> WORDS = Map.of(
            LivelihoodKind.FARMING, "maize and groundnuts",
            LivelihoodKind.HORTICULTURE, "vegetables for the market",
            LivelihoodKind.ANIMAL_HUSBANDRY, "goats",
            LivelihoodKind.CRAFTS, "beads and ornaments",
            LivelihoodKind.PHOTOGRAPHY, "pictures at ceremonies");

    private final Clerk clerk;
    private final Dice dice;

    Works(Clerk clerk, Dice dice) {
        this.clerk = clerk;
        this.dice = dice;
    }

    void live(SyntheticGroup group, SyntheticPerson person, Month month) {
        var day = month.dayOf(person, dice);
        if (day == null) {
            return;
        }
        if (person.work.now() == null) {
            if (dice.chance(person.recoveredBy(day) ? 0.08 : 0.035)) {
                start(group, person, day);
            }
        } else if (person.work.openOn(day) && dice.chance(0.06)) {
            carryOn(person, day);
        }
    }

    private void start(SyntheticGroup group, SyntheticPerson person, LocalDate day) {
        var kind = dice.of(LivelihoodKind.values());
        var work = dice.id(day);
        var withGroup = dice.chance(0.4) ? group.id : null;
        var command = new StartLivelihood(
                person.id, PartialDate.of(day), work, kind, withGroup, dice.of(IncomeBand.values()), WORDS.get(kind));
        person.work.is(work, day, clerk.note(person, day, person.work.written(), command));
    }

    private void carryOn(SyntheticPerson person, LocalDate day) {
        var work = Objects.requireNonNull(person.work.now());
        var on = PartialDate.of(day);
        double luck = dice.even();
        Object command;
        if (luck < 0.5) {
            var hours = dice.chance(0.4) ? Integer.valueOf(dice.between(1, 30)) : null;
            command = new ChangeLivelihood(person.id, on, work, dice.of(IncomeBand.values()), hours);
        } else if (luck < 0.65) {
            command = new CompleteTraining(person.id, on, work, "ornament making");
        } else {
            command = new EndLivelihood(person.id, on, work, dice.of(LivelihoodEndReason.values()));
        }
        var still = command instanceof EndLivelihood ? null : work;
        person.work.is(still, day, clerk.note(person, day, person.work.written(), command));
    }
}
