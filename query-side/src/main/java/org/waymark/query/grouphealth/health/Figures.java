package org.waymark.query.grouphealth.health;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.GroupPhase;
import org.waymark.query.grouphealth.health.Period.Outcome;
import org.waymark.query.grouphealth.known.Group;
import org.waymark.query.grouphealth.known.Since;

/** The figures a group's state is judged by: all from the group's own history, so that a list need not look at its members. */
record Figures(
        LocalDate on,
        @Nullable LocalDate formedOn,
        @Nullable LocalDate endedOn,
        GroupPhase phase,
        int members,
        int meetingsHeld,
        @Nullable LocalDate lastMet,
        List<Period> periods,
        Attending attending,
        Movement movement,
        List<Facilitator> facilitators,
        boolean codeOfConduct) {

    static Figures of(Group group, LocalDate on, Thresholds thresholds) {
        var formed = group.formed();
        var end = group.outside().end();
        var held = group.register().sheets().stream()
                .filter(sheet -> sheet.held() && !sheet.day().isAfter(on))
                .toList();
        int compared = 3 * thresholds.meetingsCompared();
        var last = held.subList(Math.max(0, held.size() - compared), held.size()).stream()
                .map(sheet -> MeetingCount.of(group, sheet))
                .toList();
        return new Figures(
                on,
                formed == null ? null : formed.on().earliest(),
                end == null || end.on().earliest().isAfter(on) ? null : end.on().earliest(),
                Since.on(group.ways().phases(), on).orElse(GroupPhase.FORMING),
                group.rosterOn(on).size(),
                held.size(),
                held.isEmpty() ? null : held.getLast().day(),
                Periods.of(group, on, thresholds.graceDays()),
                Attending.of(last, thresholds.meetingsCompared()),
                Movement.of(group, on),
                Facilitator.of(group, on),
                Since.on(group.ways().codes(), on).isPresent());
    }

    /** The last periods that something is known of, or ought to be. */
    List<Period> judged(int most) {
        var judged = periods.stream().filter(Period::judged).toList();
        return judged.subList(Math.max(0, judged.size() - most), judged.size());
    }

    /** The periods since the last one with a meeting. */
    List<Period> missedInARow() {
        var judged = periods.stream().filter(Period::judged).toList();
        int from = judged.size();
        while (from > 0 && judged.get(from - 1).outcome() != Outcome.HELD) {
            from--;
        }
        return judged.subList(from, judged.size());
    }

    /** Days since the last meeting, or since forming when there was none. */
    long daysWithoutMeeting() {
        var since = lastMet == null ? formedOn : lastMet;
        return since == null ? 0 : ChronoUnit.DAYS.between(since, on);
    }

    long age() {
        return formedOn == null ? 0 : ChronoUnit.DAYS.between(formedOn, on);
    }

    int facilitatorsInDate() {
        return (int) facilitators.stream().filter(Facilitator::inDate).count();
    }
}
