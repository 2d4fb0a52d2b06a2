package org.waymark.wiring;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which MongoDB holds what nodes share.
 *
 * @param uri its connection string, with the name of the database; {@code embedded} or nothing for the program's own
 * @param patience how long a start waits for a server that does not answer
 * @param timeout how long any one answer is waited for
 * @param certificate the server's certificate, or that of its authority, in a PEM file; who is not trusted by it is refused
 */
@ConfigurationProperties("waymark.mongo")
public record MongoSettings(
        @Nullable String uri,
        @DefaultValue("5m") Duration patience,
        @DefaultValue("10s") Duration timeout,
        @Nullable Path certificate) {
    public static final String DATABASE = "waymark";

    private static final String EMBEDDED = "embedded";

    @ConstructorBinding
    public MongoSettings {
        if (uri != null && !uri.isBlank() && !uri.equals(EMBEDDED) && !uri.startsWith("mongodb")) {
            throw new WiringRefused("waymark.mongo.uri must be a connection string that begins with mongodb:// or"
                    + " mongodb+srv://, or the word embedded");
        }
    }

    /** With the authorities that the JDK trusts. */
    public MongoSettings(@Nullable String uri, Duration patience, Duration timeout) {
        this(uri, patience, timeout, null);
    }

    public boolean isNamed() {
        return uri != null && uri.startsWith("mongodb");
    }

    /** A connection string may hold a password. */
    @Override
    public String toString() {
        return "MongoSettings[named=" + isNamed() + "]";
    }
}
