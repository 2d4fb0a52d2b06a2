package org.waymark.query.projection.rebuild;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.Fold;
import org.waymark.query.projection.documents.Held;
import org.waymark.query.projection.engine.Projection;

/**
 * Folds events from the first one on, all documents held in memory: each is written once, when all is known.
 *
 * @param <S> the fold's state
 */
final class InMemoryFold<S> {
    private static final int INSERTED_AT_ONCE = 500;
    private static final int TOGETHER = 64;
    private final Projection<S> projection;
    private final Fold<S> fold;
    private final Map<String, Held<S>> held = new HashMap<>();
    /** What is to be folded next: each document with the event in the same place of the other list. */
    private final List<Held<S>> found = new ArrayList<>();

    private final List<RecordedEvent> theirs = new ArrayList<>();
    private @Nullable Throwable failure;

    InMemoryFold(Projection<S> projection) {
        this.projection = projection;
        this.fold = projection.fold();
    }

    /** Does nothing more after a failure: one fold that fails must not stop the others. */
    void fold(List<RecordedEvent> page) {
        if (failure != null) {
            return;
        }
        try {
            for (int from = 0; from < page.size(); from += TOGETHER) {
                foldTogether(page.subList(from, Math.min(from + TOGETHER, page.size())));
            }
        } catch (RuntimeException e) {
            failure = e;
            held.clear();
        }
    }

    /**
     * Finds all documents that the events belong to before it folds any of them. Finding one is waiting for memory: those that
     * are looked for in a row are waited for together, one between two foldings alone.
     */
    private void foldTogether(List<RecordedEvent> events) {
        found.clear();
        theirs.clear();
        for (var event : events) {
            var documents = fold.documentsOf(event);
            if (!documents.isEmpty()) { // most events are nothing to most folds
                for (var id : documents) {
                    find(id, event);
                }
            }
        }
        approach();
        for (int at = 0; at < found.size(); at++) {
            found.get(at).fold(fold, theirs.get(at));
        }
    }

    /** Looks at each state, for the same reason: it will be there when it is folded. */
    private void approach() {
        for (var document : found) {
            if (!fold.type().isInstance(document.state())) {
                throw new IllegalStateException(fold.name() + " made a state that is none of its own");
            }
        }
    }

    private void find(String id, RecordedEvent event) {
        var document = document(id);
        if (document.isBehind(event)) {
            found.add(document);
            theirs.add(event);
        }
    }

    private Held<S> document(String id) {
        var known = held.get(id);
        if (known != null) {
            return known;
        }
        var begun = Held.begin(fold, id);
        held.put(id, begun);
        return begun;
    }

    @Nullable Throwable failure() {
        return failure;
    }

    /** Makes room beside what is being read, unless the fold has failed. */
    void prepare() {
        if (failure == null) {
            projection.beside().recreate();
        }
    }

    /** Writes beside what is being read and lets go of each document; several hands may do so at once. */
    void moveBeside() {
        for (var some = next(); !some.isEmpty(); some = next()) {
            projection.beside().insert(some);
        }
    }

    private synchronized List<Held<S>> next() {
        var next = new ArrayList<Held<S>>(INSERTED_AT_ONCE);
        for (var rest = held.values().iterator(); rest.hasNext() && next.size() < INSERTED_AT_ONCE; rest.remove()) {
            next.add(rest.next());
        }
        return next;
    }

    /** Takes one document out, null when there is none of that id. */
    @Nullable Held<S> take(String id) {
        return held.remove(id);
    }

    int size() {
        return held.size();
    }

    Projection<S> projection() {
        return projection;
    }
}
