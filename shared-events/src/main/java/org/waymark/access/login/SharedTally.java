package org.waymark.access.login;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.StoreUnavailableException;

/**
 * In a MongoDB that nodes share: who is slowed down at one is at all. Names and addresses are not kept, only hashes of them, and those
 * no longer than they count. How many there are is bounded by how fast passwords are looked at.
 */
final class SharedTally implements Tally {
    private static final String ID = "_id";
    private static final String COUNT = "count";
    private static final String AT = "at";
    private static final String UNTIL = "until";
    private static final int ATTEMPTS = 200;
    private static final int CHANGES_BETWEEN_SWEEPS = 256;
    private static final int LOCKS = 64;

    private final MongoCollection<Document> tallies;
    private final String kind;
    private final Duration kept;
    private final Clock clock;
    private final AtomicInteger changes = new AtomicInteger();
    private final Object[] locks =
            IntStream.range(0, LOCKS).mapToObj(at -> new Object()).toArray();

    SharedTally(MongoDatabase database, String kind, Duration kept, Clock clock) {
        this.tallies = database.getCollection("attempts");
        this.kind = kind;
        this.kept = kept;
        this.clock = clock;
        asked(() -> tallies.createIndex(Indexes.ascending(UNTIL)));
    }

    @Override
    public @Nullable Failures find(String key) {
        return failures(asked(() -> tallies.find(eq(ID, id(key))).first()));
    }

    private static @Nullable Failures failures(@Nullable Document found) {
        return found == null ? null : new Failures(found.getInteger(COUNT), Instant.ofEpochMilli(found.getLong(AT)));
    }

    /** Of one node only one at a time tries for a key, so that nodes stand in each other's way and not callers. */
    @Override
    public void change(String key, Change change) {
        var id = id(key);
        synchronized (locks[Math.floorMod(id.hashCode(), LOCKS)]) {
            for (int attempt = 0; !asked(() -> changed(id, change)); attempt++) {
                if (attempt == ATTEMPTS) {
                    throw new StoreUnavailableException("others count failed logins faster each time", null);
                }
            }
        }
        if (changes.incrementAndGet() % CHANGES_BETWEEN_SWEEPS == 0) {
            asked(() -> tallies.deleteMany(lt(UNTIL, clock.millis())));
        }
    }

    private boolean changed(String id, Change change) {
        var found = tallies.find(eq(ID, id)).first();
        var after = change.of(failures(found));
        if (found == null) {
            return after == null || inserted(form(id, after));
        }
        Bson asItWas = and(eq(ID, id), eq(COUNT, found.getInteger(COUNT)), eq(AT, found.getLong(AT)));
        return after == null
                ? tallies.deleteOne(asItWas).getDeletedCount() == 1
                : tallies.replaceOne(asItWas, form(id, after)).getMatchedCount() == 1;
    }

    private boolean inserted(Document document) {
        try {
            tallies.insertOne(document);
            return true;
        } catch (MongoWriteException twice) {
            if (twice.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw twice;
        }
    }

    private Document form(String id, Failures failures) {
        return new Document(ID, id)
                .append(COUNT, failures.count())
                .append(AT, failures.at().toEpochMilli())
                .append(UNTIL, clock.millis() + kept.toMillis());
    }

    private String id(String key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return kind + ':' + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException failed) {
            throw new StoreUnavailableException("failed logins cannot be counted", failed);
        }
    }
}
