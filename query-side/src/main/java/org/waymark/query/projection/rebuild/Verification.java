package org.waymark.query.projection.rebuild;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.waymark.eventstore.EventLog;
import org.waymark.query.projection.engine.Projection;
import org.waymark.query.projection.engine.Projections;
import org.waymark.query.projection.live.CatchUp;
import org.waymark.query.projection.live.FoldBatch;
import org.waymark.query.projection.live.Processors;
import org.waymark.query.projection.live.Tokens;

/** Builds a read model again beside the one that is read, and compares the two byte for byte. */
public final class Verification {
    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();
    private final Projections projections;
    private final EventLog log;
    private final Tokens tokens;
    private final Processors processors;
    private final Executor workers;

    public Verification(Projections projections, EventLog log, Tokens tokens, Processors processors, Executor workers) {
        this.projections = projections;
        this.log = log;
        this.tokens = tokens;
        this.processors = processors;
        this.workers = workers;
    }

    /**
     * @param position both were brought to it
     * @param compared how many documents stand in both
     * @param different how many of those are not the same bytes
     * @param missing how many only the rebuilt one has
     * @param extra how many only the stored one has
     */
    public record Report(String projection, long position, long compared, long different, long missing, long extra) {
        public boolean isSame() {
            return different == 0 && missing == 0 && extra == 0;
        }
    }

    public Report of(String name) {
        var projection = projections.required(name);
        projection.occupy();
        try {
            return verified(projection);
        } finally {
            projection.release();
        }
    }

    private <S> Report verified(Projection<S> projection) {
        var again = new InMemoryFold<>(projection);
        var pass = new OnePass(log, workers);
        long close = pass.over(List.of(again), 0, position -> {});
        var report = new AtomicReference<Report>();
        processors.whileStill(projection, () -> {
            long end = pass.over(List.of(again), close, position -> {});
            bringTo(projection, end);
            report.set(compared(projection, again, end));
        });
        return report.get();
    }

    /** The stored documents, as the live processor would. */
    private <S> void bringTo(Projection<S> projection, long end) {
        var batches = new FoldBatch<>(projection.fold(), projection.store());
        long from = tokens.position(projection.name()).orElse(0);
        tokens.set(projection.name(), new CatchUp(log).over(batches, from, end));
        projection.countParked();
        projection.progress().reach(end);
    }

    private static <S> Report compared(Projection<S> projection, InMemoryFold<S> again, long position) {
        rethrow(again);
        long compared = 0;
        long different = 0;
        long extra = 0;
        var form = projection.store().form();
        for (var stored : projection.store().collection().find(RawBsonDocument.class)) {
            var rebuilt = again.take(stored.getString("_id").getValue());
            if (rebuilt == null) {
                extra++;
                continue;
            }
            compared++;
            if (!sameBytes(stored, form.write(rebuilt))) {
                different++;
            }
        }
        return new Report(projection.name(), position, compared, different, again.size(), extra);
    }

    private static void rethrow(InMemoryFold<?> again) {
        if (again.failure() instanceof RuntimeException failure) {
            throw failure;
        }
    }

    /** A store may keep a field that came later behind the others, so both are brought into the order of the names. */
    private static boolean sameBytes(RawBsonDocument stored, Document rebuilt) {
        return bytes(stored).equals(bytes(rebuilt.toBsonDocument()));
    }

    private static ByteBuffer bytes(BsonDocument document) {
        var inOrder = new BsonDocument();
        new TreeMap<>(document).forEach(inOrder::append);
        return new RawBsonDocument(inOrder, CODEC).getByteBuffer().asNIO();
    }
}
