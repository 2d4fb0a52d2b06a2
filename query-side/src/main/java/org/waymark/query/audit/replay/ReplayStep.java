package org.waymark.query.audit.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Personal;
import org.waymark.query.audit.History.Entry;

/**
 * The answer to {@link GetReplayStep}.
 *
 * @param steps how many there are
 * @param before what was known before, without what is a list of its own; nothing before the first event
 * @param after what was known once it was recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReplayStep(
        int step,
        int steps,
        LocalDate on,
        Entry event,
        Allowance allowed,
        @Personal @Nullable Map<String, Object> before,
        @Personal @Nullable Map<String, Object> after,
        List<Change> changes) {}
