package org.waymark.query.personjourney.timeline;

import static org.waymark.query.personjourney.timeline.Line.words;
import static org.waymark.query.personjourney.timeline.TimelineEntry.Kind.GOAL;
import static org.waymark.query.personjourney.timeline.TimelineEntry.Kind.LIVELIHOOD;
import static org.waymark.query.personjourney.timeline.TimelineEntry.Kind.MILESTONE;
import static org.waymark.query.personjourney.timeline.TimelineEntry.Kind.SETBACK;

import org.waymark.events.livelihood.IncomeBand;
import org.waymark.events.livelihood.LivelihoodEvent;
import org.waymark.events.recovery.RecoveryEvent;
import org.waymark.query.personjourney.known.Milestone;
import org.waymark.query.personjourney.known.Names;

/** Says steps, setbacks and work in words. */
record RecoveryLines(Names names) {

    Line of(RecoveryEvent event) {
        return switch (event) {
            case RecoveryEvent.MilestoneReached reached -> milestone(reached);
            case RecoveryEvent.MilestoneCorrected corrected ->
                Line.of(
                                MILESTONE,
                                "Milestone corrected to " + words(corrected.step()) + ", reached on "
                                        + corrected.reachedOn())
                        .noting(corrected.reason())
                        .id("milestone", corrected.milestoneId());
            case RecoveryEvent.MilestoneRetracted retracted ->
                Line.of(MILESTONE, "Milestone retracted")
                        .noting(retracted.reason())
                        .id("milestone", retracted.milestoneId());
            case RecoveryEvent.SetbackReported reported ->
                Line.of(SETBACK, "Setback: " + words(reported.kind()) + ", " + words(reported.severity()))
                        .noting(reported.note())
                        .id("setback", reported.setbackId());
            case RecoveryEvent.SetbackResolved resolved ->
                Line.of(SETBACK, "Setback resolved").id("setback", resolved.setbackId());
            case RecoveryEvent.GoalSet set ->
                Line.of(GOAL, "Goal set, " + words(set.domain()) + Line.until("by", set.target()))
                        .noting(set.goal())
                        .id("goal", set.goalId());
        };
    }

    /** A corrected milestone says what it is now, and what was recorded first. */
    Line of(RecoveryEvent.MilestoneReached reached, Milestone now) {
        var first = milestone(reached);
        if (now.step() == reached.step() && now.reachedOn().equals(reached.occurredOn())) {
            return first;
        }
        var text = "Milestone: " + words(now.step()) + " (first recorded as " + words(reached.step()) + " on "
                + reached.occurredOn() + ")";
        return new Line(first.kind(), text, first.note(), first.ids());
    }

    private static Line milestone(RecoveryEvent.MilestoneReached reached) {
        var about = reached.chime() == null ? "" : " (" + words(reached.chime()) + ")";
        return Line.of(MILESTONE, "Milestone: " + words(reached.step()) + about)
                .noting(reached.note())
                .id("milestone", reached.milestoneId());
    }

    Line of(LivelihoodEvent event) {
        return switch (event) {
            case LivelihoodEvent.LivelihoodStarted started -> started(started);
            case LivelihoodEvent.LivelihoodChanged changed -> changed(changed);
            case LivelihoodEvent.TrainingCompleted completed ->
                Line.of(LIVELIHOOD, "Completed a training for work")
                        .noting(completed.course())
                        .id("livelihood", completed.livelihoodId());
            case LivelihoodEvent.LivelihoodEnded ended ->
                Line.of(LIVELIHOOD, "Work ended: " + words(ended.reason())).id("livelihood", ended.livelihoodId());
        };
    }

    private Line started(LivelihoodEvent.LivelihoodStarted started) {
        var with = started.withGroup() == null ? "" : " with " + names.of(started.withGroup());
        var line = Line.of(LIVELIHOOD, "Began " + words(started.kind()) + with + income(started.income()))
                .noting(started.description())
                .id("livelihood", started.livelihoodId());
        return started.withGroup() == null ? line : line.id("group", started.withGroup());
    }

    private static Line changed(LivelihoodEvent.LivelihoodChanged changed) {
        var hours = changed.careHoursReleased() == null
                ? ""
                : ", " + changed.careHoursReleased() + " hours of care a week released";
        return Line.of(LIVELIHOOD, "Work changed" + income(changed.income()) + hours)
                .id("livelihood", changed.livelihoodId());
    }

    private static String income(IncomeBand income) {
        return switch (income) {
            case UNKNOWN -> "";
            case NONE -> ", no income from it";
            case LOW, MIDDLE, HIGH -> ", " + words(income) + " income";
        };
    }
}
