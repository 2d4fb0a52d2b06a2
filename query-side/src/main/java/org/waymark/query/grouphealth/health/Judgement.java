package org.waymark.query.grouphealth.health;

import static java.util.Comparator.comparing;
import static org.waymark.query.grouphealth.health.Reason.Weight.CONCERN;
import static org.waymark.query.grouphealth.health.Reason.Weight.DECISIVE;
import static org.waymark.query.grouphealth.health.Reason.Weight.SERIOUS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.waymark.events.group.GroupPhase;
import org.waymark.query.grouphealth.health.Period.Outcome;
import org.waymark.query.grouphealth.known.Group;

/** A group's state on a day, and every reason for it. */
public record Judgement(State state, List<Reason> reasons) {

    /** @param group a formed one */
    public static Judgement of(Group group, LocalDate on, Thresholds limits) {
        return of(Figures.of(group, on, limits), limits);
    }

    static Judgement of(Figures figures, Thresholds limits) {
        return ended(figures)
                .or(() -> dormant(figures, limits))
                .or(() -> forming(figures, limits))
                .orElseGet(() -> living(figures, limits));
    }

    private static Optional<Judgement> ended(Figures figures) {
        if (figures.endedOn() == null) {
            return Optional.empty();
        }
        return decided(
                State.DISSOLVED,
                "DISSOLVED",
                "The group was dissolved on %s.".formatted(figures.endedOn()),
                "A dissolved group is judged no further.");
    }

    private static Optional<Judgement> dormant(Figures figures, Thresholds limits) {
        if (figures.phase() == GroupPhase.DORMANT) {
            return decided(
                    State.DORMANT,
                    "DECLARED_DORMANT",
                    "The group has been recorded as dormant.",
                    "What people on the spot recorded counts before what the sheets say.");
        }
        var missed = figures.missedInARow();
        if (missed.size() < limits.dormantSlots() || figures.daysWithoutMeeting() < limits.dormantDays()) {
            return Optional.empty();
        }
        int outstanding = Regularity.count(missed, Outcome.SHEET_OUTSTANDING);
        return decided(
                State.DORMANT,
                "NO_MEETING",
                "No meeting is on record %s: it did not meet in %d periods and the sheets of %d are missing."
                        .formatted(
                                figures.lastMet() == null
                                        ? "at all"
                                        : "since %s, %d days ago"
                                                .formatted(figures.lastMet(), figures.daysWithoutMeeting()),
                                missed.size() - outstanding,
                                outstanding),
                "%d periods in a row and %d days without a meeting make a group dormant."
                        .formatted(limits.dormantSlots(), limits.dormantDays()));
    }

    private static Optional<Judgement> forming(Figures figures, Thresholds limits) {
        if (figures.phase() != GroupPhase.FORMING
                || figures.meetingsHeld() >= limits.firstMeetings()
                || figures.age() >= limits.formingDays()) {
            return Optional.empty();
        }
        return decided(
                State.FORMING,
                "NEW_GROUP",
                "The group is %d days old and has met %d times.".formatted(figures.age(), figures.meetingsHeld()),
                "A group forms until it has met %d times, for %d days at most."
                        .formatted(limits.firstMeetings(), limits.formingDays()));
    }

    private static Judgement living(Figures figures, Thresholds limits) {
        var reasons = new Rules(figures, limits)
                .reasons()
                .sorted(comparing(Reason::weight))
                .toList();
        return new Judgement(state(reasons), reasons);
    }

    private static State state(List<Reason> reasons) {
        if (reasons.stream().anyMatch(reason -> reason.weight() == SERIOUS)) {
            return State.AT_RISK;
        }
        return reasons.stream().anyMatch(reason -> reason.weight() == CONCERN) ? State.STEADY : State.THRIVING;
    }

    private static Optional<Judgement> decided(State state, String code, String text, String rule) {
        return Optional.of(new Judgement(state, List.of(new Reason(code, DECISIVE, text, rule))));
    }
}
