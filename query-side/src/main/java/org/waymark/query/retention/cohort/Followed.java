package org.waymark.query.retention.cohort;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupRole;
import org.waymark.query.retention.known.GroupFacts;
import org.waymark.query.retention.known.PersonSpells;
import org.waymark.query.retention.known.Spell;
import org.waymark.statistics.FollowUps;

/**
 * One spell under observation, in days from its own beginning.
 *
 * @param origin the day the clock starts
 * @param entry the day observation began; {@link FollowUps#FROM_THE_START} unless it began after the clock did
 * @param exit the day it ended
 * @param reason why it ended; nothing for somebody still there, or who stopped coming
 * @param interrupted true when the person stopped coming, and that was to count
 * @param followedTo the last day the group's people are followed to
 * @param vague true when a day it begins or ends with is known to the month or year only
 */
public record Followed(
        PersonSpells person,
        Spell spell,
        GroupFacts group,
        LocalDate origin,
        double entry,
        int exit,
        @Nullable ExitReason reason,
        boolean interrupted,
        LocalDate followedTo,
        boolean vague) {
    /** The causes that an ending can have, as the estimators number them. */
    public static final int LEFT = 1;

    public static final int DIED = 2;
    public static final int GROUP_DISSOLVED = 3;

    public int cause() {
        if (interrupted) {
            return LEFT;
        }
        return reason == null
                ? FollowUps.CENSORED
                : switch (reason.counts()) {
                    case AS_LEAVING -> LEFT;
                    case AS_COMPETING -> reason == ExitReason.DIED ? DIED : GROUP_DISSOLVED;
                    case AS_CENSORED, NOT_AT_ALL -> FollowUps.CENSORED;
                };
    }

    /** The role held when the clock started. */
    GroupRole role() {
        return spell.roleOn(origin);
    }

    int dayOf(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(origin, day));
    }

    /** Rows for the estimators. */
    public static FollowUps rows(Collection<Followed> followed) {
        var rows = new FollowUps(followed.size());
        followed.forEach(one -> rows.add(one.entry, one.exit, one.cause()));
        return rows;
    }
}
