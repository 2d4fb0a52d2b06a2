package org.waymark.wiring;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoConfigurationException;
import com.mongodb.MongoException;
import com.mongodb.MongoIncompatibleDriverException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.wiring.trial.ServerTrial;
import org.waymark.wiring.trial.UnfitServer;

/** A MongoDB that may not be there yet, may not let us in, or may only speak like one: what is found out before it is used. */
record AwaitedMongo(MongoDatabase database, Duration patience) {
    private static final Logger LOG = LoggerFactory.getLogger(AwaitedMongo.class);
    private static final long BETWEEN_NS = 1_000_000_000;
    private static final int WRONG_PASSWORD = 18;
    private static final int NOT_ALLOWED = 13;

    /** @throws WiringRefused when it does not come in time, or refuses us */
    void untilItAnswers(MongoClient client) {
        long until = System.nanoTime() + patience.toNanos();
        while (!answers(until)) {
            requireTrust(client);
            LockSupport.parkNanos(BETWEEN_NS);
        }
    }

    /** @throws WiringRefused when the server only speaks like a MongoDB, and does less than is counted on */
    void tryOut() {
        long until = System.nanoTime() + patience.toNanos();
        while (!does(until)) {
            LockSupport.parkNanos(BETWEEN_NS);
        }
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

    private boolean does(long until) {
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
            return laterThan(until, busy); // it chooses another primary, or has no majority just now
        }
    }

    private boolean answers(long until) {
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
            return laterThan(until, failed);
        } catch (MongoException absent) {
            if (absent.getCause() instanceof MongoSecurityException refused) {
                throw refused(refused);
            }
            return laterThan(until, absent);
        }
    }

    private static WiringRefused refused(MongoException why) {
        return new WiringRefused(
                "the MongoDB of waymark.mongo.uri does not let Waymark in; check the account, the password, the"
                        + " authSource and that the account may read and write the database",
                why);
    }

    private boolean laterThan(long until, MongoException absent) {
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
