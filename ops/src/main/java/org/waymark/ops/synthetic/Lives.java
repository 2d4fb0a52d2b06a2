package org.waymark.ops.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.care.CareCommand.AgreePlan;
import org.waymark.command.care.CareCommand.RecordContact;
import org.waymark.command.care.CareCommand.RecordMeasure;
import org.waymark.command.care.CareCommand.ReferPerson;
import org.waymark.command.care.CareCommand.ReviewPlan;
import org.waymark.events.PartialDate;
import org.waymark.events.person.ContactKind;
import org.waymark.events.person.ContactOutcome;
import org.waymark.events.person.Instrument;
import org.waymark.events.person.MeasureMode;
import org.waymark.events.person.PlanKind;
import org.waymark.events.person.ReferralTo;
import org.waymark.measures.Questionnaire;
import org.waymark.measures.catalogue.Instruments;

/** What case workers do with one person in a month outside the meetings. */
final class Lives {
    private static final List<String> NOTES =
            List.of("doing well", "asked about medicine", "was at the farm", "to be seen again");

    private static final List<Questionnaire> QUESTIONNAIRES = Stream.of(
                    Instrument.WHO_5, Instrument.PHQ_9, Instrument.GAD_7)
            .map(instrument -> Instruments.builtIn().of(instrument).orElseThrow())
            .toList();

    private final Clerk clerk;
    private final Dice dice;

    Lives(Clerk clerk, Dice dice) {
        this.clerk = clerk;
        this.dice = dice;
    }

    void live(SyntheticPerson person, Month month) {
        var day = month.dayOf(person, dice);
        if (day == null) {
            return;
        }
        if (dice.chance(0.22)) {
            contact(person, day);
        }
        if (dice.chance(person.ill() ? 0.11 : 0.05)) {
            measure(person, day);
        }
        if (dice.chance(0.03)) {
            plan(person, day);
        }
        if (dice.chance(0.014)) {
            clerk.note(
                    person, day, new ReferPerson(person.id, on(day), dice.id(day), dice.of(ReferralTo.values()), null));
        }
    }

    private void contact(SyntheticPerson person, LocalDate day) {
        var outcome = dice.chance(0.9) ? ContactOutcome.REACHED : dice.of(ContactOutcome.values());
        var note = dice.chance(0.3) ? dice.of(NOTES) : null;
        clerk.note(
                person,
                day,
                new RecordContact(person.id, on(day), dice.id(day), dice.of(ContactKind.values()), outcome, note));
    }

    @SuppressWarnings("NullAway") // the class file of a compact constructor forgets that answers may be null
    private void measure(SyntheticPerson person, LocalDate day) {
        var questionnaire = dice.of(QUESTIONNAIRES);
        var instrument = questionnaire.instrument();
        var items = questionnaire.items();
        boolean better = person.recoveredBy(day) == instrument.equals(Instrument.WHO_5);
        List<@Nullable Integer> answers = new ArrayList<>();
        for (int item = 0; item < items.count(); item++) {
            int low = better ? items.highest() / 2 : 0;
            answers.add(dice.chance(0.01) ? null : dice.between(low, low + (items.highest() + 1) / 2));
        }
        var mode = dice.chance(0.7) ? MeasureMode.INTERVIEWER : MeasureMode.SELF;
        clerk.note(person, day, new RecordMeasure(person.id, on(day), dice.id(day), instrument, "en", mode, answers));
    }

    private void plan(SyntheticPerson person, LocalDate day) {
        var due = on(day.plusMonths(6));
        var plan = person.plan.now();
        if (plan == null) {
            plan = dice.id(day);
            var agree = new AgreePlan(person.id, on(day), plan, dice.of(PlanKind.values()), due, "what keeps me well");
            person.plan.is(plan, day, clerk.note(person, day, agree));
        } else if (person.plan.openOn(day)) {
            var review = new ReviewPlan(person.id, on(day), plan, due, null);
            person.plan.is(plan, day, clerk.note(person, day, person.plan.written(), review));
        }
    }

    private static PartialDate on(LocalDate day) {
        return PartialDate.of(day);
    }
}
