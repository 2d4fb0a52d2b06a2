package org.waymark.query.projection.engine;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.waymark.eventstore.UnknownEventException;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.Fold;
import org.waymark.query.projection.documents.DocumentForm;
import org.waymark.query.projection.documents.DocumentStore;
import org.waymark.query.projection.documents.Gate;
import org.waymark.query.projection.documents.StoredDocuments;
import org.waymark.web.Problem;

/**
 * One fold at work: where its documents are, how far it has come and how it is doing.
 *
 * @param <S> the fold's state
 */
public final class Projection<S> {
    private static final int SECONDS = 2;
    private final Fold<S> fold;
    private final DocumentStore<S> store;
    private final DocumentStore<S> beside;
    private final Documents<S> documents;
    private final Gate gate = new Gate();
    private final Progress progress = new Progress();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile Condition condition = Condition.STARTING;
    private volatile boolean readable;
    private volatile @Nullable String reason;
    private volatile @Nullable Integer building;
    private volatile long parked;

    public Projection(Fold<S> fold, MongoDatabase database) {
        this.fold = fold;
        this.store = new DocumentStore<>(database, fold, fold.name());
        this.beside = new DocumentStore<>(database, fold, fold.name() + ".rebuilding");
        this.documents = new StoredDocuments<>(store, gate, this::requireReadable);
    }

    private void requireReadable() {
        if (!readable) {
            throw Problem.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "STARTING",
                            "The read model %s is being built from the events, %d %% are done; ask again shortly."
                                    .formatted(name(), Objects.requireNonNullElse(building, 0)))
                    .retryAfter(SECONDS)
                    .thrown();
        }
    }

    public void become(Condition next) {
        readable |= next == Condition.LIVE;
        condition = next;
        reason = null;
    }

    /** What was built beside takes the place of what is read. */
    public void switchOver() {
        gate.change(() -> store.replaceBy(beside));
    }

    /** A build is done: what it made can be read, whether or not events are followed from here on. */
    public void open() {
        readable = true;
    }

    /** Only the class of an unforeseen failure is told: its message could hold something personal. */
    public void fail(Throwable failure) {
        reason = failure instanceof UnknownEventException
                ? failure.getMessage()
                : failure.getClass().getName();
        condition = Condition.FAILED;
    }

    /** How much of the log a build has folded, in per cent; null when it is over. */
    public void build(@Nullable Integer percent) {
        building = percent;
    }

    public void countParked() {
        parked = store.collection().countDocuments(Filters.exists(DocumentForm.PARKED));
    }

    /** @throws org.waymark.web.ProblemException when a rebuild, repair or verification is under way already */
    public void occupy() {
        if (!busy.compareAndSet(false, true)) {
            throw Problem.of(
                            HttpStatus.CONFLICT,
                            "PROJECTION_BUSY",
                            "The projection %s is being rebuilt, repaired or verified; wait until that is done."
                                    .formatted(name()))
                    .retryAfter(SECONDS)
                    .thrown();
        }
    }

    public void release() {
        busy.set(false);
    }

    public String name() {
        return fold.name();
    }

    public Fold<S> fold() {
        return fold;
    }

    public DocumentStore<S> store() {
        return store;
    }

    public DocumentStore<S> beside() {
        return beside;
    }

    public Documents<S> documents() {
        return documents;
    }

    public Progress progress() {
        return progress;
    }

    public Condition condition() {
        return condition;
    }

    /** False until the first build is done. */
    public boolean isReadable() {
        return readable;
    }

    /** Why it failed, when it did. */
    public @Nullable String reason() {
        return reason;
    }

    /** How much of the log a build under way has folded, in per cent; null when none is. */
    public @Nullable Integer building() {
        return building;
    }

    public long parked() {
        return parked;
    }
}
