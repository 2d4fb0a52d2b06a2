package org.waymark.eventstore.spring;

import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the events are kept.
 *
 * @param events which store: {@code sqlite}
 * @param data the folder that the embedded stores keep their files in
 * @param zone whose calendar says what day it is today; the machine's own when not said
 */
@ConfigurationProperties("waymark")
public record EventStoreProperties(
        @DefaultValue(SQLITE) String events,
        @DefaultValue("data") Path data,
        @Nullable ZoneId zone) {
    static final String SQLITE = "sqlite";

    ZoneId calendar() {
        return zone == null ? ZoneId.systemDefault() : zone;
    }
}
