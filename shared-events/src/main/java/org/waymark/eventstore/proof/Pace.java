package org.waymark.eventstore.proof;

import java.time.Duration;

/**
 * How often is looked for new events, and how often what is new is signed.
 *
 * @param events after so many new ones a checkpoint is signed
 * @param time after so long a checkpoint is signed if there is anything new
 */
public record Pace(Duration look, long events, Duration time) {
    public static Pace usual() {
        return new Pace(Duration.ofMillis(250), 10_000, Duration.ofMinutes(1));
    }
}
