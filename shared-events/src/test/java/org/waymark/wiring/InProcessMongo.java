package org.waymark.wiring;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Duration;

/**
 * A database as nodes share it: of the server that {@code WAYMARK_TEST_MONGODB_URI} names, or of one in this process that
 * speaks the same protocol. Each is fresh and is dropped in the end.
 */
public final class InProcessMongo implements AutoCloseable {
    private static final String NAMED = "WAYMARK_TEST_MONGODB_URI";

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client;
    private final MongoDatabase database;

    public InProcessMongo() {
        var named = System.getenv(NAMED);
        var uri = named == null ? server.bindAndGetConnectionString() : named;
        var settings = new MongoSettings(uri, Duration.ofSeconds(20), Duration.ofSeconds(10));
        client = SharedMongo.client(settings);
        SharedMongo.database(client, settings);
        database = client.getDatabase("waymark-test-" + System.nanoTime());
    }

    public MongoDatabase database() {
        return database;
    }

    @Override
    public void close() {
        database.drop();
        client.close();
        server.shutdownNow();
    }
}
