package org.waymark.wiring;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A MongoDB that several nodes share, used so that what it says it kept is kept: written to a majority and its journal, read
 * from what a majority has, every wait bounded.
 */
public final class SharedMongo {
    private SharedMongo() {}

    /** The client, before anything was asked of the server. */
    public static MongoClient client(MongoSettings settings) {
        long patience = settings.timeout().toMillis();
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(parsed(settings))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true).withWTimeout(patience, TimeUnit.MILLISECONDS))
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(patience, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(patience, TimeUnit.MILLISECONDS)
                        .readTimeout(2 * patience, TimeUnit.MILLISECONDS))
                .applyToSslSettings(ssl -> {
                    if (settings.certificate() != null) {
                        ssl.enabled(true).context(Trusted.by(settings.certificate()));
                    }
                })
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(patience, TimeUnit.MILLISECONDS))
                .build());
    }

    private static ConnectionString parsed(MongoSettings settings) {
        try {
            return new ConnectionString(Objects.requireNonNull(settings.uri()));
        } catch (IllegalArgumentException unreadable) {
            throw new WiringRefused("waymark.mongo.uri is no connection string that MongoDB's driver understands;"
                    + " mongodb://user:password@host:27017/waymark?replicaSet=rs0 is one");
        }
    }

    /**
     * The database, once the server answers; a server that is not there yet is waited for.
     *
     * @throws WiringRefused when it does not come in time, or refuses us
     */
    public static MongoDatabase database(MongoClient client, MongoSettings settings) {
        var name = Objects.requireNonNullElse(parsed(settings).getDatabase(), MongoSettings.DATABASE);
        var database = client.getDatabase(name);
        new AwaitedMongo(database, settings.patience()).untilItAnswers(client);
        return database;
    }
}
