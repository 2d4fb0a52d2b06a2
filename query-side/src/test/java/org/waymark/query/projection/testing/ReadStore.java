package org.waymark.query.projection.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.bson.RawBsonDocument;
import org.bson.types.Binary;

/** An embedded read store for tests, and all bytes of a collection in it. */
public final class ReadStore implements AutoCloseable {
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());

    public MongoDatabase database(String name) {
        return client.getDatabase(name);
    }

    public static Map<String, Binary> bytes(MongoDatabase database, String collection) {
        var bytes = new TreeMap<String, Binary>();
        for (var raw : database.getCollection(collection, RawBsonDocument.class)
                .find()
                .into(new ArrayList<RawBsonDocument>())) {
            var copy = new byte[raw.getByteBuffer().remaining()];
            raw.getByteBuffer().get(copy);
            bytes.put(raw.getString("_id").getValue(), new Binary(copy));
        }
        return bytes;
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
