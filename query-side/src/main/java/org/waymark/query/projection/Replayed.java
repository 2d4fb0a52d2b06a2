package org.waymark.query.projection;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Every document of a fold as it was on a day, as it was known at an instant, or both: what reports over many are made from.
 * The whole log is read for it, within limits.
 */
public interface Replayed {
    /**
     * @param on only what had happened by the end of that day, with every correction of it; null for everything
     * @param known only what had been recorded by that instant; null for everything
     * @throws org.waymark.web.ProblemException REPLAY_TOO_LARGE, REPLAY_BUSY or REPLAY_TOO_SLOW
     */
    <S> Documents<S> of(Fold<S> fold, @Nullable LocalDate on, @Nullable Instant known);
}
