package org.waymark.keys.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static org.waymark.keys.mongo.Shared.asked;
import static org.waymark.keys.mongo.Shared.ids;
import static org.waymark.keys.mongo.Shared.insisting;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.LongBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.waymark.keys.KeyStore;

/**
 * Keys in a MongoDB that nodes share: one document a subject, each change of it one write. Who was erased stands apart and
 * first, so that no key is made again for whom another node erases at that moment.
 */
public final class MongoKeyStore implements KeyStore {
    private static final String ID = "_id";
    private static final String KEY = "key";
    private static final String NAMES = "names";
    private static final String ALIKE = "alike";

    private final MongoCollection<Document> keys;
    private final MongoErasures erasures;

    /** @param database with the concerns that make a write durable */
    public MongoKeyStore(MongoDatabase database, Clock clock) {
        this.keys = database.getCollection("keys");
        this.erasures = new MongoErasures(database, clock);
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
        if (erasures.isDone(subject)) {
            return null;
        }
        write(subject, wrapped, tokens);
        if (erasures.isDone(subject)) { // by another node, while we wrote
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
            insisting(() -> keys.updateOne(eq(ID, subject), Updates.combine(changes), options));
        }
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
        erasures.begin(subject);
    }

    @Override
    public void abandon(String subject) {
        erasures.abandon(subject);
    }

    @Override
    public List<String> intended() {
        return erasures.left();
    }

    /** What the server still holds of it in its own log and files goes as those are written over: see the operator's guide. */
    @Override
    public void destroy(String subject) {
        erasures.done(subject);
        asked(() -> keys.deleteOne(eq(ID, subject)));
    }

    @Override
    public List<String> erased() {
        return erasures.done();
    }

    /** One after the other: interrupted, some have the new wrapping and some the old, and it can be done again. */
    @Override
    public void rewrap(BiFunction<String, byte[], byte[]> rewrapped) {
        for (var subject : ids(keys, gt(ID, ""), 0)) {
            insisting(() -> {
                var found = keys.find(eq(ID, subject)).first();
                var old = key(found);
                var anew = old == null ? null : rewrapped.apply(subject, old);
                return anew == null || anew == old
                        ? null
                        : keys.updateOne(
                                and(eq(ID, subject), eq(KEY, new Binary(old))), Updates.set(KEY, new Binary(anew)));
            });
        }
    }

    /** The client is whoever's who made it. */
    @Override
    public void close() {}
}
