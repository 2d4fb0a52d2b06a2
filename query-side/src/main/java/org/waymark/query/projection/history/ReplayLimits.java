package org.waymark.query.projection.history;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one report about the past may cost.
 *
 * @param mostEvents a log with more events up to the instant asked about is refused
 * @param longest a replay that takes longer is given up
 */
@ConfigurationProperties("waymark.replay")
public record ReplayLimits(
        @DefaultValue("5000000") long mostEvents,
        @DefaultValue("30s") Duration longest) {}
