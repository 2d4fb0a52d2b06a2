package org.waymark.query.projection.documents;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;

/** Declares an index for each search field the first time a document has it. The embedded store ignores them. */
final class SearchIndexes {
    private final Set<String> declared = ConcurrentHashMap.newKeySet();

    void declareFor(MongoCollection<Document> collection, Collection<Document> documents) {
        for (var document : documents) {
            for (var field : document.keySet()) {
                if (!declared.contains(field) && !field.startsWith("_") && declared.add(field)) {
                    collection.createIndex(Indexes.ascending(field, DocumentForm.ID));
                }
            }
        }
        if (declared.add(DocumentForm.PARKED)) {
            collection.createIndex(Indexes.ascending(DocumentForm.PARKED + ".position"));
        }
    }
}
