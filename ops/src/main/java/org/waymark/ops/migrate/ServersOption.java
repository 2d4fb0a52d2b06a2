package org.waymark.ops.migrate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.axonserver.AxonServerSettings;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Sentence;
import org.waymark.wiring.MongoSettings;
import picocli.CommandLine.Option;

/** The servers that nodes share, named as the nodes are told them. */
public final class ServersOption {
    private static final int LARGEST = 4 << 20;

    @Option(
            names = "--axonserver",
            paramLabel = "HOST:PORT",
            description = "the Axon Server (default: WAYMARK_AXONSERVER_SERVERS, or localhost:8124)")
    @Nullable String servers;

    @Option(
            names = "--context",
            paramLabel = "NAME",
            description = "its context (default: WAYMARK_AXONSERVER_CONTEXT, or default)")
    @Nullable String context;

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "its certificate, for an encrypted connection (default: WAYMARK_AXONSERVER_CERTIFICATE)")
    @Nullable Path certificate;

    /** Where the events are and where the rest. */
    public Servers servers() {
        var pem = file("waymark.axonserver.certificate");
        var events = new AxonServerSettings(
                Objects.requireNonNullElse(servers, or(said("waymark.axonserver.servers"), "localhost:8124")),
                Objects.requireNonNullElse(context, or(said("waymark.axonserver.context"), "default")),
                said("waymark.axonserver.token"),
                Boolean.parseBoolean(said("waymark.axonserver.tls")),
                certificate == null ? pem : certificate,
                Duration.ofMinutes(1),
                Duration.ofSeconds(30),
                Integer.parseInt(or(said("waymark.axonserver.largest"), String.valueOf(LARGEST))));
        return new Servers(events, mongo());
    }

    /** The MongoDB alone. Never an option: it holds a password, and others see what a command was started with. */
    public static MongoSettings mongo() {
        var settings = new MongoSettings(
                said("waymark.mongo.uri"),
                Duration.ofMinutes(1),
                Duration.ofSeconds(10),
                file("waymark.mongo.certificate"));
        if (!settings.isNamed()) {
            throw new Sentence(
                    Exit.USAGE,
                    "USAGE",
                    "set WAYMARK_MONGO_URI to the connection string of the MongoDB that nodes share");
        }
        return settings;
    }

    /** As the nodes understand it: a system property, then the environment. */
    private static @Nullable String said(String setting) {
        var property = System.getProperty(setting);
        return property == null ? System.getenv(setting.replace('.', '_').toUpperCase(Locale.ROOT)) : property;
    }

    private static @Nullable Path file(String setting) {
        var name = said(setting);
        return name == null || name.isBlank() ? null : Path.of(name);
    }

    private static String or(@Nullable String said, String usual) {
        return said == null || said.isBlank() ? usual : said;
    }
}
