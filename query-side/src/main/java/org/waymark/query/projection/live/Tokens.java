package org.waymark.query.projection.live;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.types.Binary;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.TokenSerializer;

/** Where each projection goes on from, kept beside its documents; and the right to move it, taken from whoever has it. */
public final class Tokens {
    private static final String COLLECTION = "tokens";
    private static final int SEGMENT = 0;
    private static final int ATTEMPTS = 50;
    private static final long PAUSE_NS = 2_000_000;

    private final EventLog log;
    private final MongoCollection<Document> entries;
    private final Serializer serializer = TokenSerializer.create();
    private final TokenStore store;
    private final TokenStore taking;

    public Tokens(MongoDatabase database, EventLog log, String node) {
        this.log = log;
        this.entries = database.getCollection(COLLECTION);
        var template = DefaultMongoTemplate.builder()
                .mongoDatabase(database)
                .trackingTokensCollectionName(COLLECTION)
                .build();
        var builder = MongoTokenStore.builder()
                .mongoTemplate(template)
                .serializer(serializer)
                .nodeId(node);
        this.store = builder.build();
        // to this one every claim has run out
        this.taking = builder.claimTimeout(Duration.ZERO).ensureIndexes(false).build();
    }

    TokenStore store() {
        return store;
    }

    /** How far the projection has come, wherever it runs; nothing when it never began. */
    public OptionalLong position(String projection) {
        var entry = entries.find(Filters.and(Filters.eq("processorName", projection), Filters.eq("segment", SEGMENT)))
                .first();
        var bytes = entry == null ? null : entry.get("token", Binary.class);
        if (entry == null || bytes == null) {
            return OptionalLong.empty();
        }
        TrackingToken token = serializer.deserialize(
                new SimpleSerializedObject<>(bytes.getData(), byte[].class, entry.getString("tokenType"), null));
        return token == null ? OptionalLong.empty() : OptionalLong.of(log.positionOf(token));
    }

    /** From now on nobody else moves the token, until it is released. */
    public void take(String projection) {
        if (store.fetchSegments(projection).length == 0) {
            store.initializeTokenSegments(projection, 1, log.tokenAt(0));
        }
        insisting(() -> taking.fetchToken(projection, SEGMENT));
    }

    public void set(String projection, long position) {
        insisting(() -> taking.storeToken(log.tokenAt(position), projection, SEGMENT));
    }

    /** The token store refuses a claim made in the very millisecond of the one before. */
    private static void insisting(Runnable claim) {
        for (int attempt = 1; ; attempt++) {
            try {
                claim.run();
                return;
            } catch (UnableToClaimTokenException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NS);
            }
        }
    }

    public void release(String projection) {
        store.releaseClaim(projection, SEGMENT);
    }

    public void forget(String projection) {
        take(projection);
        store.deleteToken(projection, SEGMENT);
    }
}
