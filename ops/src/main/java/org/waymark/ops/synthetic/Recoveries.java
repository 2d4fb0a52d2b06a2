package org.waymark.ops.synthetic;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.care.CareCommand.AdmitPerson;
import org.waymark.command.care.CareCommand.DischargePerson;
import org.waymark.command.recovery.RecoveryCommand.CorrectMilestone;
import org.waymark.command.recovery.RecoveryCommand.ReachMilestone;
import org.waymark.command.recovery.RecoveryCommand.ReportSetback;
import org.waymark.command.recovery.RecoveryCommand.ResolveSetback;
import org.waymark.command.recovery.RecoveryCommand.RetractMilestone;
import org.waymark.command.recovery.RecoveryCommand.SetGoal;
import org.waymark.events.PartialDate;
import org.waymark.events.person.Institution;
import org.waymark.events.recovery.Chime;
import org.waymark.events.recovery.MilestoneDomain;
import org.waymark.events.recovery.SetbackKind;
import org.waymark.events.recovery.Severity;
import org.waymark.events.recovery.Step;

/** The steps, setbacks and goals of a month in one person's recovery. */
final class Recoveries {
    private static final List<Step> STEPS = List.of(
            Step.SYMPTOM_REMISSION,
            Step.REGULAR_TREATMENT,
            Step.SELF_CARE,
            Step.HOUSEHOLD_ROLE,
            Step.SPOKE_IN_GROUP,
            Step.JOINED_COMMUNITY_LIFE,
            Step.RECONCILED_WITH_FAMILY,
            Step.OTHER_PERSONAL,
            Step.FIRST_SALE,
            Step.SPOKE_IN_PUBLIC);

    private final Clerk clerk;
    private final Dice dice;

    Recoveries(Clerk clerk, Dice dice) {
        this.clerk = clerk;
        this.dice = dice;
    }

    void live(SyntheticPerson person, Month month) {
        var day = month.dayOf(person, dice);
        if (day == null) {
            return;
        }
        if (person.ill() && month.contains(person.recovers) && person.memberOn(person.recovers)) {
            reach(person, person.recovers, Step.SATISFACTORY_RECOVERY);
        }
        if (dice.chance(person.ill() ? 0.08 : 0.03)) {
            another(person, day);
        }
        endTroubles(person, day);
        if (person.ill() && dice.chance(person.recoveredBy(day) ? 0.012 : 0.03)) {
            stumble(person, day);
        }
        if (dice.chance(0.015)) {
            aim(person, day);
        }
    }

    private LocalDate reach(SyntheticPerson person, LocalDate day, Step step) {
        var chime = step == Step.OTHER_PERSONAL ? dice.of(Chime.values()) : null;
        return clerk.note(person, day, new ReachMilestone(person.id, on(day), dice.id(day), step, chime, note(step)));
    }

    private static @Nullable String note(Step step) {
        return step.name().startsWith("OTHER") ? "said so in the group" : null;
    }

    private void another(SyntheticPerson person, LocalDate day) {
        var step = dice.of(STEPS);
        var milestone = dice.id(day);
        var chime = step == Step.OTHER_PERSONAL ? dice.of(Chime.values()) : null;
        var date = dice.chance(0.1) ? new PartialDate(day.getYear(), day.getMonthValue(), 0) : on(day);
        var written = clerk.note(person, day, new ReachMilestone(person.id, date, milestone, step, chime, note(step)));
        var later = written.plusDays(dice.between(1, 40));
        if (dice.chance(0.02)) {
            clerk.write(
                    person,
                    later,
                    new CorrectMilestone(
                            person.id, on(later), milestone, dice.of(STEPS), on(day), "mixed up with another step"));
        } else if (dice.chance(0.01)) {
            clerk.write(
                    person, later, new RetractMilestone(person.id, on(later), milestone, "entered for somebody else"));
        }
    }

    private void stumble(SyntheticPerson person, LocalDate day) {
        var id = dice.id(day);
        boolean admitted = dice.chance(0.1);
        var kind = admitted ? SetbackKind.ADMISSION : dice.of(SetbackKind.values());
        var written = clerk.note(
                person, day, new ReportSetback(person.id, on(day), id, kind, dice.of(Severity.values()), null));
        person.setbacks.add(new SyntheticPerson.Setback(id, day, written));
        if (admitted && person.admission.now() == null && person.admission.openOn(day)) {
            var admission = dice.id(day);
            var admit = new AdmitPerson(person.id, on(day), admission, dice.of(Institution.values()));
            person.admission.is(admission, day, clerk.note(person, day, person.admission.written(), admit));
        }
    }

    private void endTroubles(SyntheticPerson person, LocalDate day) {
        var admission = person.admission.now();
        if (admission != null && person.admission.openOn(day) && dice.chance(0.5)) {
            var discharge = new DischargePerson(person.id, on(day), admission);
            person.admission.is(null, day, clerk.note(person, day, person.admission.written(), discharge));
        }
        for (Iterator<SyntheticPerson.Setback> setbacks = person.setbacks.iterator(); setbacks.hasNext(); ) {
            var setback = setbacks.next();
            if (setback.since().isBefore(day) && dice.chance(0.35)) {
                setbacks.remove();
                clerk.note(person, day, setback.written(), new ResolveSetback(person.id, on(day), setback.id()));
            }
        }
    }

    private void aim(SyntheticPerson person, LocalDate day) {
        clerk.note(
                person,
                day,
                new SetGoal(
                        person.id,
                        on(day),
                        dice.id(day),
                        dice.of(MilestoneDomain.values()),
                        on(day.plusMonths(6)),
                        "a step I chose"));
    }

    private static PartialDate on(LocalDate day) {
        return PartialDate.of(day);
    }
}
