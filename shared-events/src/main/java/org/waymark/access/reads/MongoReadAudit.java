package org.waymark.access.reads;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.waymark.access.reads.Reading.Kept;
import org.waymark.events.AccountId;
import org.waymark.events.person.PersonId;
import org.waymark.eventstore.proof.ReadsRecord;
import org.waymark.eventstore.proof.note.Reads;

/** Who read whom in a MongoDB that nodes share: one chain, to which whoever is first at its end adds. */
public final class MongoReadAudit implements ReadAudit, ReadsRecord {
    private static final String COLLECTION = "reads";

    private final MongoCollection<Document> lines;
    private final ReadChain chain;

    /** @param database with the concerns that make a write durable */
    public MongoReadAudit(MongoDatabase database) {
        this.lines = database.getCollection(COLLECTION);
        this.chain = new ReadChain(lines);
        asked(() -> lines.createIndex(Indexes.ascending("person", ReadLine.ID)));
        asked(() -> lines.createIndex(Indexes.ascending("reader", ReadLine.ID)));
    }

    @Override
    public void write(List<Reading> readings) {
        if (!readings.isEmpty()) {
            chain.add(readings.stream().map(Line::of).toList());
        }
    }

    @Override
    public List<Kept> of(PersonId person, long before, int limit) {
        return latest("person", person.toString(), before, limit);
    }

    @Override
    public List<Kept> by(AccountId reader, long before, int limit) {
        return latest("reader", reader.value(), before, limit);
    }

    private List<Kept> latest(String field, String value, long before, int limit) {
        return asked(() -> lines.find(and(eq(field, value), lt(ReadLine.ID, before)))
                .sort(Sorts.descending(ReadLine.ID))
                .limit(limit)
                .map(found ->
                        new Kept(found.getLong(ReadLine.ID), ReadLine.of(found).reading()))
                .into(new ArrayList<>()));
    }

    @Override
    public List<Kept> since(long position, int limit) {
        return asked(() -> lines.find(gt(ReadLine.ID, position))
                .sort(Sorts.ascending(ReadLine.ID))
                .limit(limit)
                .map(found ->
                        new Kept(found.getLong(ReadLine.ID), ReadLine.of(found).reading()))
                .into(new ArrayList<>()));
    }

    @Override
    public long count() {
        return asked(lines::countDocuments);
    }

    @Override
    public Reads head() {
        var end = asked(chain::end);
        return new Reads(end.position(), end.hash());
    }

    @Override
    public byte @Nullable [] hashAt(long line) {
        var found = asked(() -> lines.find(eq(ReadLine.ID, line)).first());
        return found == null ? null : ReadLine.hashOf(found);
    }

    @Override
    public void retrace(Retracing each) {
        asked(() -> {
            var hash = new byte[Line.HASH_BYTES];
            for (var found : lines.find(gt(ReadLine.ID, 0L)).sort(Sorts.ascending(ReadLine.ID))) {
                long position = found.getLong(ReadLine.ID);
                hash = ReadLine.of(found).hashAfter(hash, position);
                var stored = found.get(ReadLine.HASH, Binary.class);
                each.line(position, hash, stored != null && Arrays.equals(hash, stored.getData()));
            }
            return true;
        });
    }

    static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException failed) {
            throw new ReadAuditUnavailableException("the record of who read whom cannot be read or written", failed);
        }
    }

    /** The client is whoever's who made it. */
    @Override
    public void close() {}
}
