package org.waymark.ops.wiring;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.eventstore.StoredEvent;
import org.waymark.ops.bench.wire.StandIn;
import org.waymark.ops.migrate.Moving;
import org.waymark.ops.migrate.Servers;

/** A stand-in for Axon Server and a server of MongoDB's protocol, both empty at first, both in this process. */
final class OwnServers implements AutoCloseable {
    private final StandIn axonServer = StandIn.start();
    private final MongoServer mongo = new MongoServer(new MemoryBackend());
    private final Servers servers = Servers.at(axonServer.address(), mongo.bindAndGetConnectionString() + "/waymark");

    Servers servers() {
        return servers;
    }

    String uri() {
        return String.valueOf(servers.mongo().uri());
    }

    String address() {
        return axonServer.address();
    }

    List<StoredEvent> events() {
        return new Moving(Path.of(""), servers).serverEvents();
    }

    Map<String, String> stores() {
        return Map.of("waymark.axonserver.servers", address(), "waymark.mongo.uri", uri());
    }

    /** Of one node that does everything. */
    Map<String, String> node(Path folder) {
        var settings = new HashMap<>(stores());
        settings.put("waymark.events", "axonserver");
        settings.put("waymark.keys.master-file", folder.resolve("master.key").toString());
        settings.put("waymark.keys.erasures", folder.resolve("erasures").toString());
        settings.put("waymark.proof.key", folder.resolve("signing.key").toString());
        settings.put("logging.level.root", "ERROR");
        return settings;
    }

    @Override
    public void close() {
        axonServer.close();
        mongo.shutdownNow();
    }
}
