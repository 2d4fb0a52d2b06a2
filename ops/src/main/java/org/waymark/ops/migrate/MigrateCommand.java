package org.waymark.ops.migrate;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.axonserver.AxonServerSettings;
import org.waymark.keys.KeyFiles;
import org.waymark.keys.MasterKey;
import org.waymark.keys.MasterKeyFile;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.FolderCommand;
import org.waymark.ops.cli.Sentence;
import org.waymark.wiring.MongoSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code waymark migrate}: from one machine's stores to those that many share, and back. */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = {
            "Carries everything that was recorded from a data folder to an Axon Server and a MongoDB, or back: events with their"
                    + " ids, order, times and metadata, keys, passwords and the record of who read whom.",
            "No Waymark may run on either meanwhile. Interrupted, it is started again and goes on; at the end both are"
                    + " compared. Read models are built anew by the nodes."
        })
public final class MigrateCommand extends FolderCommand {
    private static final int TOLD_EVERY = 50_000;

    /** Which way. */
    enum End {
        AXONSERVER,
        SQLITE
    }

    @Option(names = "--to", required = true, paramLabel = "STORE", description = "${COMPLETION-CANDIDATES}")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    End to;

    @Option(
            names = "--axonserver",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:WAYMARK_AXONSERVER_SERVERS:-localhost:8124}",
            description = "the Axon Server (default: WAYMARK_AXONSERVER_SERVERS)")
    String servers = "localhost:8124";

    @Option(
            names = "--context",
            paramLabel = "NAME",
            defaultValue = "${env:WAYMARK_AXONSERVER_CONTEXT:-default}",
            description = "its context (default: WAYMARK_AXONSERVER_CONTEXT)")
    String context = "default";

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            defaultValue = "${env:WAYMARK_AXONSERVER_CERTIFICATE}",
            description = "its certificate, for an encrypted connection (default: WAYMARK_AXONSERVER_CERTIFICATE)")
    @Nullable Path certificate;

    @Option(
            names = "--master-key",
            paramLabel = "FILE",
            description = "the file of the master key (default: beside the data folder)")
    @Nullable Path master;

    @Override
    protected void work(PrintWriter out) {
        boolean up = to == End.AXONSERVER;
        var moved = new Moving(data, key(), server(), mongo()).move(up, this::tell);
        out.printf(
                "%d events, %d keys, %d accounts and %d reads are at %s, and are the same%n",
                moved.events(), moved.keys(), moved.accounts(), moved.reads(), moved.at());
    }

    /** Twice over the events: as they arrive, and as they are compared. */
    private void tell(long events) {
        if (events % TOLD_EVERY == 0) {
            spec.commandLine().getErr().printf("%,d events%n", events);
            spec.commandLine().getErr().flush();
        }
    }

    private MasterKey key() {
        var said = System.getenv("WAYMARK_KEYS_MASTER");
        return said != null && master == null
                ? MasterKeyFile.parse(said)
                : MasterKeyFile.read(master == null ? KeyFiles.of(data).master() : master);
    }

    private AxonServerSettings server() {
        return new AxonServerSettings(
                servers,
                context,
                System.getenv("WAYMARK_AXONSERVER_TOKEN"),
                Boolean.parseBoolean(System.getenv("WAYMARK_AXONSERVER_TLS")),
                certificate,
                Duration.ofMinutes(1),
                Duration.ofSeconds(30),
                4 << 20);
    }

    /** Never an option: it holds a password, and others see what a command was started with. */
    private static MongoSettings mongo() {
        var settings =
                new MongoSettings(System.getenv("WAYMARK_MONGO_URI"), Duration.ofMinutes(1), Duration.ofSeconds(10));
        if (!settings.isNamed()) {
            throw new Sentence(
                    Exit.USAGE,
                    "USAGE",
                    "set WAYMARK_MONGO_URI to the connection string of the MongoDB that nodes share");
        }
        return settings;
    }
}
