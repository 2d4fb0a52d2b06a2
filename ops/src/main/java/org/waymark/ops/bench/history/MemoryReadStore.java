package org.waymark.ops.bench.history;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.waymark.ops.embedded.IndexedBackend;

/** The embedded read store, as the all-in-one program has it, without the program. */
public final class MemoryReadStore implements AutoCloseable {
    private final MongoServer server = new MongoServer(new IndexedBackend());
    private final MongoClient client;

    public MemoryReadStore() {
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        client = MongoClients.create(server.getConnectionString());
    }

    public MongoDatabase database(String name) {
        return client.getDatabase(name);
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
