package org.waymark.wiring.trial;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Tries everything that Waymark counts on in a collection of its own, which is gone afterwards: several servers speak MongoDB's
 * protocol, and one that does less is better known at a start than in the middle of an erasure.
 */
public final class ServerTrial {
    private static final String ID = "_id";
    private static final int NOT_ALLOWED = 13;

    private final MongoCollection<Document> scratch;

    private ServerTrial(MongoCollection<Document> scratch) {
        this.scratch = scratch;
    }

    /** @throws UnfitServer when it does not do something that it must */
    public static void run(MongoDatabase database) {
        var scratch = database.getCollection("trial-" + UUID.randomUUID());
        try {
            new ServerTrial(scratch).run();
        } finally {
            scratch.drop();
        }
    }

    private void run() {
        step("keep an index that allows a pair of values once", this::uniqueness);
        step("refuse a second document with the id of another, and say which of several it was", this::ids);
        step("add to a list and set what is new only, in one update", this::updates);
        step("replace a document only while it is as it was", this::guards);
        step("find by numbers in lists, by ranges and alternatives, in order", this::questions);
        step("count", () -> scratch.countDocuments(gt(ID, "")) == 4);
    }

    private interface Step {
        boolean isDone();
    }

    private static void step(String what, Step step) {
        try {
            if (!step.isDone()) {
                throw new UnfitServer(what, null);
            }
        } catch (MongoNotPrimaryException | MongoNodeIsRecoveringException | MongoWriteConcernException busy) {
            throw busy;
        } catch (MongoServerException refused) {
            if (refused.getCode() == NOT_ALLOWED) {
                throw refused; // says nothing about the server
            }
            throw new UnfitServer(what, refused);
        }
    }

    private static Document named(String id, String name) {
        return new Document(ID, id).append("name", name).append("part", 0).append("bytes", new Binary(new byte[] {1}));
    }

    private boolean uniqueness() {
        scratch.createIndex(Indexes.ascending("name", "part"), new IndexOptions().unique(true));
        scratch.insertOne(named("a", "a"));
        try {
            scratch.insertOne(named("d", "a"));
            return false;
        } catch (MongoWriteException twice) {
            return twice.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
        }
    }

    private boolean ids() {
        try {
            scratch.insertMany(
                    List.of(named("b", "b"), named("a", "x"), named("c", "c")), new InsertManyOptions().ordered(false));
            return false;
        } catch (MongoBulkWriteException twice) {
            return twice.getWriteErrors().size() == 1
                    && twice.getWriteErrors().getFirst().getIndex() == 1
                    && twice.getWriteErrors().getFirst().getCategory() == ErrorCategory.DUPLICATE_KEY
                    && scratch.find(eq(ID, "c")).first() != null;
        }
    }

    private boolean updates() {
        var change = Updates.combine(
                Updates.setOnInsert("bytes", new Binary(new byte[] {2})),
                Updates.set("name", "d"),
                Updates.addEachToSet("numbers", List.of(1L << 40, 7L)));
        scratch.updateOne(eq(ID, "d"), change, new UpdateOptions().upsert(true));
        scratch.updateOne(eq(ID, "d"), change, new UpdateOptions().upsert(true));
        var found = scratch.find(eq(ID, "d")).first();
        return found != null && found.getList("numbers", Long.class).equals(List.of(1L << 40, 7L));
    }

    private boolean guards() {
        var anew = named("a", "a").append("position", 5L);
        return scratch.replaceOne(and(eq(ID, "a"), eq("bytes", new Binary(new byte[] {1}))), anew)
                                .getMatchedCount()
                        == 1
                && scratch.replaceOne(and(eq(ID, "a"), lt("position", 5L)), anew)
                                .getMatchedCount()
                        == 0;
    }

    private boolean questions() {
        var filter = and(gt(ID, ""), or(eq("numbers", 7L), exists("position"), in(ID, "b")));
        var ids = scratch.find(filter)
                .sort(Sorts.descending(ID))
                .projection(Projections.include(ID))
                .limit(2)
                .map(found -> found.getString(ID))
                .into(new ArrayList<>());
        return ids.equals(List.of("d", "b"));
    }
}
