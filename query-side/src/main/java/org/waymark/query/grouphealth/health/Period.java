package org.waymark.query.grouphealth.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.NotMetReason;

/**
 * One period in which a meeting was due.
 *
 * @param reason why there was none, when that was recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Period(
        LocalDate first,
        LocalDate last,
        Outcome outcome,
        @Nullable NotMetReason reason) {
    /** What is known of the period's meeting: that nobody has said anything is not the same as that nobody met. */
    public enum Outcome {
        HELD,
        DID_NOT_MEET,
        SHEET_OUTSTANDING,
        /** Over, and its sheet may still be on the way. */
        SHEET_AWAITED
    }

    boolean judged() {
        return outcome != Outcome.SHEET_AWAITED;
    }
}
