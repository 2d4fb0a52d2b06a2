package org.waymark.eventstore.spring;

import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.waymark.wiring.WiringRefused;

/**
 * Where the events are kept.
 *
 * @param events which store: {@code sqlite}, in the data folder, or {@code axonserver}, for any number of nodes
 * @param data the folder that the embedded stores keep their files in
 * @param zone whose calendar says what day it is today; the machine's own when not said
 */
@ConfigurationProperties("waymark")
public record EventStoreProperties(
        @DefaultValue(SQLITE) String events,
        @DefaultValue("data") Path data,
        @Nullable ZoneId zone) {
    static final String SQLITE = "sqlite";
    static final String AXON_SERVER = "axonserver";

    public EventStoreProperties {
        if (!SQLITE.equals(events) && !AXON_SERVER.equals(events)) {
            throw new WiringRefused("waymark.events=" + events + " is no event store; those there are, are " + SQLITE
                    + " and " + AXON_SERVER);
        }
    }

    /** Whether several nodes share the events, and with them keys, credentials and the record of reads. */
    public boolean areShared() {
        return AXON_SERVER.equals(events);
    }

    ZoneId calendar() {
        return zone == null ? ZoneId.systemDefault() : zone;
    }
}
