package org.waymark.wiring;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoConfigurationException;
import com.mongodb.MongoException;
import com.mongodb.MongoIncompatibleDriverException;
import com.mongodb.MongoSecurityException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.wiring.trial.ServerTrial;
import org.waymark.wiring.trial.UnfitServer;

/**
 * A MongoDB that several nodes share, used so that what it says it kept is kept: written to a majority and its journal, read
 * from what a majority has, every wait bounded.
 */
public final class SharedMongo {
    private static final Logger LOG = LoggerFactory.getLogger(SharedMongo.class);
    private static final long BETWEEN_NS = 1_000_000_000;
    private static final int WRONG_PASSWORD = 18;
    private static final int NOT_ALLOWED = 13;

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
        long until = System.nanoTime() + settings.patience().toNanos();
        while (!answers(database, until, settings.patience())) {
            requireTrust(client);
            LockSupport.parkNanos(BETWEEN_NS);
        }
        return database;
    }

    /** The driver tries on and keeps to itself why it is not let through. */
    private static void requireTrust(MongoClient client) {
        for (var server : client.getClusterDescription().getServerDescriptions()) {
            var failed = server.getException();
            if (failed != null && Trusted.wasRefused(failed)) {
                throw new WiringRefused(
                        "the MongoDB of waymark.mongo.uri shows a certificate that Waymark does not trust for that"
                                + " address; set waymark.mongo.certificate to the PEM file of its authority, or correct"
                                + " the address",
                        failed);
            }
        }
    }

    /** @throws WiringRefused when the server only speaks like a MongoDB, and does less than is counted on */
    static void tryOut(MongoDatabase database, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        while (!does(database, until, patience)) {
            LockSupport.parkNanos(BETWEEN_NS);
        }
    }

    private static boolean does(MongoDatabase database, long until, Duration patience) {
        try {
            ServerTrial.run(database);
            return true;
        } catch (UnfitServer unfit) {
            throw new WiringRefused(
                    "the server of waymark.mongo.uri speaks MongoDB's protocol but does not do what Waymark counts on: "
                            + unfit.getMessage() + "; use MongoDB 4.4 or later, or a server that does",
                    unfit);
        } catch (MongoException busy) {
            if (busy.getCode() == NOT_ALLOWED) {
                LOG.warn(
                        "the MongoDB of waymark.mongo.uri was not tried out: the account may not make a collection for it");
                return true;
            }
            return laterThan(until, patience, busy); // it chooses another primary, or has no majority just now
        }
    }

    private static boolean answers(MongoDatabase database, long until, Duration patience) {
        try {
            database.runCommand(new Document("ping", 1));
            database.listCollectionNames().first(); // a ping needs no rights
            return true;
        } catch (MongoSecurityException | MongoConfigurationException refused) {
            throw refused(refused);
        } catch (MongoIncompatibleDriverException older) {
            throw new WiringRefused("the MongoDB of waymark.mongo.uri is too old; 4.4 or later is needed", older);
        } catch (MongoCommandException failed) {
            if (failed.getErrorCode() == WRONG_PASSWORD || failed.getErrorCode() == NOT_ALLOWED) {
                throw refused(failed);
            }
            return laterThan(until, patience, failed);
        } catch (MongoException absent) {
            if (absent.getCause() instanceof MongoSecurityException refused) {
                throw refused(refused);
            }
            return laterThan(until, patience, absent);
        }
    }

    private static WiringRefused refused(MongoException why) {
        return new WiringRefused(
                "the MongoDB of waymark.mongo.uri does not let Waymark in; check the account, the password, the"
                        + " authSource and that the account may read and write the database",
                why);
    }

    private static boolean laterThan(long until, Duration patience, MongoException absent) {
        if (System.nanoTime() > until) {
            throw new WiringRefused(
                    "the MongoDB of waymark.mongo.uri did not answer within " + patience.toSeconds()
                            + " s; start it, or correct the address",
                    absent);
        }
        LOG.warn(
                "waiting for the MongoDB of waymark.mongo.uri: {}",
                absent.getClass().getSimpleName());
        return false;
    }
}
