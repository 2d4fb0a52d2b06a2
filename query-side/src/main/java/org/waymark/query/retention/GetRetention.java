package org.waymark.query.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.access.Role;
import org.waymark.query.retention.cohort.By;
import org.waymark.query.retention.cohort.Selection;
import org.waymark.statistics.Confidence;

/**
 * How long do people stay?
 *
 * @param by what to compare; null for no comparison
 * @param within compare within strata of this; null for everybody together
 * @param interval how intervals are made
 * @param horizon how many months the mean looks ahead
 * @param known from what had been recorded by then; null for everything
 * @param forOutside true when the answer leaves the house: nothing about few people then, whoever asks
 */
@Shows(Fields.FIGURES)
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR, Role.RESEARCHER})
public record GetRetention(
        Selection selection,
        @Nullable By by,
        @Nullable By within,
        Confidence.Scale interval,
        int horizon,
        @Nullable Instant known,
        boolean forOutside)
        implements WithinReach {
    public static final int USUAL_HORIZON = 24;

    /** For whoever asks, to see themselves. */
    GetRetention(
            Selection selection,
            @Nullable By by,
            @Nullable By within,
            Confidence.Scale interval,
            int horizon,
            @Nullable Instant known) {
        this(selection, by, within, interval, horizon, known, false);
    }

    public Confidence confidence() {
        return new Confidence(interval, Confidence.USUAL.level());
    }
}
