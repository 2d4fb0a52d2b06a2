package org.waymark.query.projection.documents;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.waymark.query.projection.Fold;

/**
 * The collection a fold's documents are kept in. A write never takes a document back to an earlier position, whoever
 * else writes at the same moment.
 *
 * @param <S> the fold's state
 */
public final class DocumentStore<S> {
    private static final BulkWriteOptions ALL_OF_THEM = new BulkWriteOptions().ordered(false);

    private final MongoDatabase database;
    private final String name;
    private final DocumentForm<S> form;
    private final SearchIndexes indexes = new SearchIndexes();

    public DocumentStore(MongoDatabase database, Fold<S> fold, String name) {
        this.database = database;
        this.name = name;
        this.form = new DocumentForm<>(fold);
    }

    public MongoCollection<Document> collection() {
        return database.getCollection(name);
    }

    public boolean exists() {
        return database.listCollectionNames().into(new ArrayList<>()).contains(name);
    }

    /** Those that exist, by id, in one query. */
    public Map<String, Held<S>> fetch(Collection<String> ids) {
        var found = new HashMap<String, Held<S>>();
        for (var document : collection().find(Filters.in(DocumentForm.ID, ids))) {
            var held = form.read(document);
            found.put(held.id(), held);
        }
        return found;
    }

    /** Writes in one bulk write whatever the store does not have as new or newer already. */
    public void write(Collection<Held<S>> documents) {
        var forms = new ArrayList<Document>(documents.size());
        var writes = new ArrayList<WriteModel<Document>>(documents.size());
        for (var held : documents) {
            var document = form.write(held);
            forms.add(document);
            writes.add(held.isNew() ? new InsertOneModel<>(document) : replacementOfOlder(document));
        }
        if (writes.isEmpty()) {
            return;
        }
        indexes.declareFor(collection(), forms);
        try {
            collection().bulkWrite(writes, ALL_OF_THEM);
        } catch (MongoBulkWriteException e) {
            overtake(forms, e);
        }
    }

    /** Somebody else made some of these documents meanwhile: replace those that are older than ours. */
    private void overtake(List<Document> forms, MongoBulkWriteException failure) {
        var again = new ArrayList<WriteModel<Document>>();
        for (var error : failure.getWriteErrors()) {
            if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw failure;
            }
            again.add(replacementOfOlder(forms.get(error.getIndex())));
        }
        if (again.isEmpty()) {
            throw failure;
        }
        collection().bulkWrite(again, ALL_OF_THEM);
    }

    private static ReplaceOneModel<Document> replacementOfOlder(Document document) {
        return new ReplaceOneModel<>(
                Filters.and(
                        Filters.eq(DocumentForm.ID, document.get(DocumentForm.ID)),
                        Filters.lt(DocumentForm.POSITION, document.get(DocumentForm.POSITION))),
                document);
    }

    /** Puts a repaired document in place of the parked one, unless that has moved on meanwhile. */
    public boolean mend(Held<S> mended) {
        var filter = Filters.and(
                Filters.eq(DocumentForm.ID, mended.id()), Filters.eq(DocumentForm.POSITION, mended.position()));
        return collection().replaceOne(filter, form.write(mended)).getMatchedCount() == 1;
    }

    /**
     * Adds documents the collection is known not to have, the fastest way. Several threads may write them down at once, but
     * only one hands them over: the embedded store cannot take an index and a document at the same moment.
     */
    public void insert(Collection<Held<S>> documents) {
        var forms = documents.stream().map(form::write).toList();
        synchronized (indexes) {
            indexes.declareFor(collection(), forms);
            collection().insertMany(forms, new InsertManyOptions().ordered(false));
        }
    }

    /** Starts from nothing; the collection exists afterwards even if no document ever comes. */
    public void recreate() {
        if (exists()) {
            collection().drop();
        }
        database.createCollection(name);
    }

    /** The other takes this one's place in one step; whoever reads sees the old one or the new one. */
    public void replaceBy(DocumentStore<S> other) {
        Takeover.of(database, name, other.collection());
    }

    public DocumentForm<S> form() {
        return form;
    }

    public String name() {
        return name;
    }
}
