package org.waymark.ops.migrate;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import java.util.List;
import org.waymark.access.credentials.Credentials;
import org.waymark.access.credentials.MongoCredentials;
import org.waymark.access.reads.MongoReadAudit;
import org.waymark.access.reads.ReadAudit;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.EventTypes;
import org.waymark.eventstore.StoredEvent;
import org.waymark.eventstore.axonserver.AxonServerSettings;
import org.waymark.eventstore.axonserver.AxonServerStore;
import org.waymark.eventstore.axonserver.Connection;
import org.waymark.eventstore.snapshot.SnapshotTypes;
import org.waymark.eventstore.upcaster.Upcasters;
import org.waymark.keys.KeyStore;
import org.waymark.keys.PersonalData;
import org.waymark.keys.mongo.MongoKeyStore;
import org.waymark.wiring.SharedMongo;

/** Axon Server and the MongoDB beside it; what is sealed stays as it is. */
final class SharedStores implements Stores {
    private final AxonServerSettings server;
    private final MongoClient client;
    private final Connection connection;
    private final MongoKeyStore keys;
    private final MongoCredentials credentials;
    private final MongoReadAudit reads;
    private final AxonServerStore events;

    SharedStores(Servers servers) {
        server = servers.events();
        client = SharedMongo.client(servers.mongo());
        var database = SharedMongo.database(client, servers.mongo());
        keys = new MongoKeyStore(database, Clock.systemUTC());
        credentials = new MongoCredentials(database, PersonalData.none());
        reads = new MongoReadAudit(database);
        connection = new Connection(server, "waymark-migrate");
        events = AxonServerStore.open(
                connection,
                new AxonServerStore.Contents(
                        new EventTypes(),
                        Upcasters.none(),
                        new SnapshotTypes(List.of()),
                        PersonalData.none(),
                        Clock.systemUTC()));
    }

    @Override
    public String name() {
        return "the Axon Server at " + server.servers() + ", context " + server.context();
    }

    @Override
    public EventLog log() {
        return events.log();
    }

    @Override
    public void append(List<StoredEvent> some) {
        events.appendAsStored(some);
    }

    @Override
    public KeyStore keys() {
        return keys;
    }

    @Override
    public Credentials credentials() {
        return credentials;
    }

    @Override
    public ReadAudit reads() {
        return reads;
    }

    @Override
    public void close() {
        events.close();
        connection.close();
        client.close();
    }
}
