package org.waymark.ops.migrate;

import java.time.Duration;
import org.waymark.eventstore.axonserver.AxonServerSettings;
import org.waymark.wiring.MongoSettings;

/** Which Axon Server and which MongoDB nodes share. */
public record Servers(AxonServerSettings events, MongoSettings mongo) {
    private static final int LARGEST = 4 << 20;

    /** An open server, with the usual settings. */
    public static Servers at(String axonServer, String mongo) {
        return new Servers(
                new AxonServerSettings(
                        axonServer,
                        "default",
                        null,
                        false,
                        null,
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(10),
                        LARGEST),
                new MongoSettings(mongo, Duration.ofMinutes(1), Duration.ofSeconds(10)));
    }
}
