package org.waymark.keys.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.LongBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.waymark.keys.KeyStore;
import org.waymark.keys.KeysUnavailableException;

/**
 * Keys in a MongoDB that nodes share: one document a subject, each change of it one write. Who was erased stands apart and
 * first, so that no key is made again for whom another node erases at that moment.
 */
public final class MongoKeyStore implements KeyStore {
    /** An erasure that another node is in the middle of is its own to finish for so long. */
    static final Duration OTHERS = Duration.ofMinutes(2);

    private static final String ID = "_id";
    private static final String KEY = "key";
    private static final String NAMES = "names";
    private static final String ALIKE = "alike";
    private static final String DONE = "done";
    private static final String SINCE = "since";
    private static final int ATTEMPTS = 10;

    private final MongoCollection<Document> keys;
    private final MongoCollection<Document> erasures;
    private final Clock clock;

    /** @param database with the concerns that make a write durable */
    public MongoKeyStore(MongoDatabase database, Clock clock) {
        this.keys = database.getCollection("keys");
        this.erasures = database.getCollection("erasures");
        this.clock = clock;
        asked(() -> keys.createIndex(Indexes.ascending(NAMES)));
    }

    @Override
    public byte @Nullable [] find(String subject) {
        return asked(() -> key(
                keys.find(eq(ID, subject)).projection(Projections.include(KEY)).first()));
    }

    private static byte @Nullable [] key(@Nullable Document found) {
        var key = found == null ? null : found.get(KEY, Binary.class);
        return key == null ? null : key.getData();
    }

    @Override
    public byte @Nullable [] keep(String subject, byte @Nullable [] wrapped, FoundBy tokens) {
        if (isErased(subject)) {
            return null;
        }
        write(subject, wrapped, tokens);
        if (isErased(subject)) { // by another node, while we wrote
            asked(() -> keys.deleteOne(eq(ID, subject)));
            return null;
        }
        var kept = find(subject);
        return Arrays.equals(kept, wrapped) ? wrapped : kept;
    }

    private void write(String subject, byte @Nullable [] wrapped, FoundBy tokens) {
        var changes = new ArrayList<Bson>();
        if (wrapped != null) {
            changes.add(Updates.setOnInsert(KEY, new Binary(wrapped)));
        }
        if (!tokens.names().isEmpty()) {
            changes.add(Updates.addEachToSet(NAMES, List.copyOf(tokens.names())));
        }
        if (tokens.alike() != null) {
            changes.add(Updates.set(ALIKE, List.copyOf(tokens.alike())));
        }
        if (!changes.isEmpty()) {
            var options = new UpdateOptions().upsert(wrapped != null);
            asked(() -> insisting(() -> keys.updateOne(eq(ID, subject), Updates.combine(changes), options)));
        }
    }

    /** Of two nodes that insert at once one is told that it is there already; the next time it is an update. */
    private static <T> T insisting(Supplier<T> write) {
        for (int attempt = 1; ; attempt++) {
            try {
                return write.get();
            } catch (MongoWriteException twice) {
                if (twice.getError().getCategory() != ErrorCategory.DUPLICATE_KEY || attempt == ATTEMPTS) {
                    throw twice;
                }
            }
        }
    }

    private boolean isErased(String subject) {
        return asked(() -> erasures.find(and(eq(ID, subject), eq(DONE, true))).first()) != null;
    }

    /** Every write was durable when it was answered. */
    @Override
    public void makeDurable() {}

    @Override
    public List<String> having(Collection<Long> tokens, String after, int limit) {
        var all = new ArrayList<Bson>();
        all.add(gt(ID, after));
        tokens.forEach(token -> all.add(eq(NAMES, token)));
        return ids(keys, and(all), limit);
    }

    private List<String> ids(MongoCollection<Document> from, Bson filter, int limit) {
        return asked(() -> from.find(filter)
                .projection(Projections.include(ID))
                .sort(Sorts.ascending(ID))
                .limit(limit)
                .map(document -> document.getString(ID))
                .into(new ArrayList<>()));
    }

    @Override
    public void eachAlike(BiConsumer<String, LongBuffer> consumer) {
        asked(() -> {
            for (var found : keys.find().projection(Projections.include(ALIKE))) {
                var those = found.getList(ALIKE, Long.class, List.of());
                if (!those.isEmpty()) {
                    consumer.accept(
                            found.getString(ID),
                            LongBuffer.wrap(
                                    those.stream().mapToLong(Long::longValue).toArray()));
                }
            }
            return true;
        });
    }

    @Override
    public void each(Consumer<Kept> consumer) {
        asked(() -> {
            for (var found : keys.find().sort(Sorts.ascending(ID))) {
                var key = key(found);
                if (key != null) {
                    var names = found.getList(NAMES, Long.class, List.of());
                    var alike = found.getList(ALIKE, Long.class, List.of());
                    consumer.accept(new Kept(found.getString(ID), key, new FoundBy(names, alike)));
                }
            }
            return true;
        });
    }

    @Override
    public void intend(String subject) {
        var begun = Updates.combine(Updates.setOnInsert(DONE, false), Updates.set(SINCE, clock.millis()));
        asked(() -> insisting(() -> erasures.updateOne(eq(ID, subject), begun, new UpdateOptions().upsert(true))));
    }

    @Override
    public void abandon(String subject) {
        asked(() -> erasures.deleteOne(and(eq(ID, subject), eq(DONE, false))));
    }

    /** Not those that another node may be finishing this moment. */
    @Override
    public List<String> intended() {
        long before = clock.millis() - OTHERS.toMillis();
        return ids(erasures, and(eq(DONE, false), lt(SINCE, before)), 0);
    }

    /** What the server still holds of it in its own log and files goes as those are written over: see the operator's guide. */
    @Override
    public void destroy(String subject) {
        var done = Updates.combine(Updates.set(DONE, true), Updates.set(SINCE, clock.millis()));
        asked(() -> insisting(() -> erasures.updateOne(eq(ID, subject), done, new UpdateOptions().upsert(true))));
        asked(() -> keys.deleteOne(eq(ID, subject)));
    }

    @Override
    public List<String> erased() {
        return ids(erasures, eq(DONE, true), 0);
    }

    /** One after the other: interrupted, some have the new wrapping and some the old, and it can be done again. */
    @Override
    public void rewrap(BiFunction<String, byte[], byte[]> rewrapped) {
        for (var subject : ids(keys, gt(ID, ""), 0)) {
            asked(() -> insisting(() -> {
                var found = keys.find(eq(ID, subject)).first();
                var old = key(found);
                var anew = old == null ? null : rewrapped.apply(subject, old);
                return anew == null || anew == old
                        ? null
                        : keys.updateOne(
                                and(eq(ID, subject), eq(KEY, new Binary(old))), Updates.set(KEY, new Binary(anew)));
            }));
        }
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException failed) {
            throw new KeysUnavailableException("the MongoDB that keeps the keys does not answer as it should", failed);
        }
    }

    /** The client is whoever's who made it. */
    @Override
    public void close() {}
}
