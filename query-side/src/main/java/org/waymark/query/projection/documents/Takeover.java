package org.waymark.query.projection.documents;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.RenameCollectionOptions;
import java.util.Set;

/**
 * One collection takes another's place and name in one step. Servers that only speak MongoDB's protocol may not know how to rename
 * over a collection: there it takes two, and other nodes find nothing for a moment.
 */
final class Takeover {
    private static final int NAMESPACE_EXISTS = 48;
    private static final int NOT_IMPLEMENTED = 238;
    private static final Set<Integer> IN_TWO = Set.of(NAMESPACE_EXISTS, NOT_IMPLEMENTED);

    private Takeover() {}

    static void of(MongoDatabase database, String name, MongoCollection<?> by) {
        var place = new MongoNamespace(database.getName(), name);
        try {
            by.renameCollection(place, new RenameCollectionOptions().dropTarget(true));
        } catch (MongoCommandException refused) {
            if (!IN_TWO.contains(refused.getErrorCode())) {
                throw refused;
            }
            database.getCollection(name).drop();
            by.renameCollection(place);
        }
    }
}
