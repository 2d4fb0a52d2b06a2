package org.waymark.ops.bench.wire;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.keys.MasterKeyFile;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Sentence;

/** The stores that a measurement or a trial runs on, as the settings of a program that shall use them. */
public final class Stores implements AutoCloseable {
    /** How they are put together. */
    public enum Wiring {
        EMBEDDED("SQLite and an embedded read store"),
        STAND_IN("stand-ins in memory: what is ours of the way over the wire, no server's durability"),
        SERVERS("Axon Server and MongoDB as they run");

        private final String words;

        Wiring(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private final Wiring wiring;
    private final Map<String, String> settings;
    private final List<AutoCloseable> servers;

    private Stores(Wiring wiring, Map<String, String> settings, AutoCloseable... servers) {
        this.wiring = wiring;
        this.settings = settings;
        this.servers = List.of(servers);
    }

    /**
     * @param work where the master key of this run is kept
     * @throws Sentence when servers are asked for and it is not said where they are
     */
    public static Stores of(Wiring wiring, Path work) {
        return switch (wiring) {
            case EMBEDDED -> new Stores(wiring, Map.of());
            case STAND_IN -> standIn(work);
            case SERVERS -> servers(work);
        };
    }

    private static Stores standIn(Path work) {
        var events = StandIn.start();
        var documents = new MongoServer(new MemoryBackend());
        var uri = documents.bindAndGetConnectionString() + "/waymark";
        return new Stores(Wiring.STAND_IN, shared(work, events.address(), uri), events, documents::shutdownNow);
    }

    private static Stores servers(Path work) {
        var settings =
                shared(work, required("WAYMARK_TEST_AXONSERVER"), ownDatabase(required("WAYMARK_TEST_MONGODB_URI")));
        set(settings, "WAYMARK_TEST_AXONSERVER_TOKEN", "waymark.axonserver.token");
        set(settings, "WAYMARK_TEST_AXONSERVER_CONTEXT", "waymark.axonserver.context");
        return new Stores(Wiring.SERVERS, settings);
    }

    private static Map<String, String> shared(Path work, String events, String uri) {
        try {
            var key = Files.createDirectories(work).resolve("master.key");
            MasterKeyFile.fresh().write(key);
            return new LinkedHashMap<>(Map.of(
                    "waymark.events",
                    "axonserver",
                    "waymark.axonserver.servers",
                    events,
                    "waymark.mongo.uri",
                    uri,
                    "waymark.keys.master-file",
                    key.toString(),
                    "waymark.keys.erasures",
                    work.resolve("erasures").toString()));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static String required(String variable) {
        var value = System.getenv(variable);
        if (value == null) {
            throw new Sentence(
                    Exit.USAGE,
                    "USAGE",
                    "set WAYMARK_TEST_AXONSERVER=host:8124 and WAYMARK_TEST_MONGODB_URI; what is measured is written there"
                            + " and stays: never name servers that are used");
        }
        return value;
    }

    private static void set(Map<String, String> settings, String variable, String setting) {
        var value = System.getenv(variable);
        if (value != null) {
            settings.put(setting, value);
        }
    }

    /** The same server, a database of this run's own. */
    static String ownDatabase(String uri) {
        var name = "/waymark_bench_" + System.currentTimeMillis();
        int question = uri.indexOf('?');
        var options = question < 0 ? "" : uri.substring(question);
        var server = question < 0 ? uri : uri.substring(0, question);
        int slash = server.indexOf('/', server.indexOf("://") + 3);
        return (slash < 0 ? server : server.substring(0, slash)) + name + options;
    }

    public Wiring wiring() {
        return wiring;
    }

    public Map<String, String> settings() {
        return settings;
    }

    /** The same for a program that is started apart. */
    public List<String> asOptions() {
        return settings.entrySet().stream()
                .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                .toList();
    }

    public String setting(String name) {
        return settings.getOrDefault(name, "");
    }

    @Override
    public void close() throws Exception {
        for (var server : servers) {
            server.close();
        }
    }
}
