package org.waymark.eventstore.axonserver;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which Axon Server keeps the events and routes the commands.
 *
 * @param servers {@code host} or {@code host:port}, several with commas between
 * @param context the context of this installation
 * @param token for a server whose access control is on
 * @param tls whether the connection is encrypted; a certificate implies it
 * @param certificate the server's certificate, or that of its authority, in a PEM file
 * @param patience how long a start waits for a server that does not answer
 * @param timeout how long any one answer is waited for
 * @param largest the largest message that the server takes, in bytes, as it is set there
 */
@ConfigurationProperties("waymark.axonserver")
public record AxonServerSettings(
        @DefaultValue("localhost:8124") String servers,
        @DefaultValue("default") String context,
        @Nullable String token,
        boolean tls,
        @Nullable Path certificate,
        @DefaultValue("5m") Duration patience,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("4194304") int largest) {
    public boolean encrypted() {
        return tls || certificate != null;
    }

    /** The token is nobody's to read. */
    @Override
    public String toString() {
        return "AxonServerSettings[servers=" + servers + ", context=" + context + ", tls=" + encrypted() + "]";
    }
}
