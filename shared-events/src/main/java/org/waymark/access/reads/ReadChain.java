package org.waymark.access.reads;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Adds lines to the end of a chain that other nodes add to as well. A place is taken by its number: of two that write the
 * same one the store refuses the second, who looks where the end is now and goes on from there.
 */
final class ReadChain {
    private static final long PAUSE_NS = 1_000_000;
    private static final int ATTEMPTS = 2_000;

    private final MongoCollection<Document> lines;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);
    private final List<Waiting> queue = new ArrayList<>();

    /** The last line there is. */
    record End(long position, byte[] hash) {}

    /** Lines of one caller, of whom others may write for. */
    private static final class Waiting {
        private final List<Line> lines;
        private boolean done;
        private @Nullable MongoException failure;

        Waiting(List<Line> lines) {
            this.lines = lines;
        }
    }

    ReadChain(MongoCollection<Document> lines) {
        this.lines = lines;
    }

    End end() {
        var last = lines.find().sort(Sorts.descending(ReadLine.ID)).first();
        return last == null
                ? new End(0, new byte[Line.HASH_BYTES])
                : new End(last.getLong(ReadLine.ID), ReadLine.hashOf(last));
    }

    /** Returns once all of it is durable; whoever comes first writes for all that wait. */
    void add(List<Line> some) {
        var mine = new Waiting(some);
        synchronized (queue) {
            queue.add(mine);
        }
        oneAtATime.lock();
        try {
            if (!mine.done) {
                writeAllThatWait();
            }
        } finally {
            oneAtATime.unlock();
        }
        if (mine.failure != null) {
            throw new ReadAuditUnavailableException("the record of who read whom cannot be written", mine.failure);
        }
    }

    private void writeAllThatWait() {
        List<Waiting> group;
        synchronized (queue) {
            group = List.copyOf(queue);
            queue.clear();
        }
        try {
            append(group.stream().flatMap(waiting -> waiting.lines.stream()).toList());
        } catch (MongoException failed) {
            group.forEach(waiting -> waiting.failure = failed);
        } finally {
            group.forEach(waiting -> waiting.done = true);
        }
    }

    private void append(List<Line> all) {
        var rest = all;
        for (int attempt = 1; !rest.isEmpty(); attempt++) {
            int kept = insert(rest, end());
            rest = rest.subList(kept, rest.size());
            if (!rest.isEmpty() && attempt == ATTEMPTS) {
                throw new MongoException("others were faster each time");
            }
            if (!rest.isEmpty()) {
                LockSupport.parkNanos(PAUSE_NS);
            }
        }
    }

    /** @return how many were kept before somebody else's line stood in the way */
    private int insert(List<Line> some, End after) {
        var documents = new ArrayList<Document>(some.size());
        var hash = after.hash();
        long position = after.position();
        for (var line : some) {
            hash = line.hashAfter(hash, ++position);
            documents.add(ReadLine.of(line, position, hash));
        }
        try {
            lines.insertMany(documents);
            return documents.size();
        } catch (MongoBulkWriteException stopped) {
            var error = stopped.getWriteErrors().isEmpty()
                    ? null
                    : stopped.getWriteErrors().getFirst();
            if (error == null || error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw stopped;
            }
            return error.getIndex();
        }
    }
}
