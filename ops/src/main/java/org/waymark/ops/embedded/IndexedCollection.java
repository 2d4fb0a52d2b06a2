package org.waymark.ops.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * A collection that remembers where each value of each field stands. The store by itself uses an index only for a query of
 * nothing but {@code _id}, and goes through all documents, nobody else served meanwhile, for any other: each write with a
 * guard would read the whole collection. What is looked up here is matched by the store as before.
 */
final class IndexedCollection extends MemoryCollection {
    private final Postings postings = new Postings();

    IndexedCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
        super(database, name, options, cursors);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document order, int skip, int limit, int batch, @Nullable Document fields) {
        var positions = new Narrowing(postings, this::withId).of(query);
        return positions == null
                ? super.queryDocuments(query, order, skip, limit, batch, fields)
                : matchDocuments(query, positions, order, skip, limit, batch, fields);
    }

    /** Through the store's own index, null when that cannot say. */
    private @Nullable RoaringBitmap withId(Object condition) {
        var query = new Document(getIdField(), condition);
        for (var index : getIndexes()) {
            if (index.canHandle(query)) {
                var found = new RoaringBitmap();
                index.getPositions(query).forEach(found::add);
                return found;
            }
        }
        return null;
    }

    @Override
    protected Integer addDocumentInternal(Document document) {
        var position = super.addDocumentInternal(document);
        postings.add(document, position);
        return position;
    }

    @Override
    protected void handleUpdate(Integer position, Document before, Document after) {
        super.handleUpdate(position, before, after);
        postings.remove(before, position);
        postings.add(after, position);
    }

    @Override
    protected void removeDocument(Integer position) {
        postings.remove(getDocument(position), position);
        super.removeDocument(position);
    }
}
