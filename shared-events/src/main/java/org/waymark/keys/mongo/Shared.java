package org.waymark.keys.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.waymark.keys.KeysUnavailableException;

/** How a MongoDB is asked that other nodes ask too, and that may not be there. */
final class Shared {
    private static final String ID = "_id";
    private static final int ATTEMPTS = 10;

    private Shared() {}

    static <T extends @Nullable Object> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException failed) {
            throw new KeysUnavailableException("the MongoDB that keeps the keys does not answer as it should", failed);
        }
    }

    /** Of two nodes that insert at once one is told that it is there already; the next time it is an update. */
    static <T extends @Nullable Object> T insisting(Supplier<T> write) {
        return asked(() -> {
            for (int attempt = 1; ; attempt++) {
                try {
                    return write.get();
                } catch (MongoWriteException twice) {
                    if (twice.getError().getCategory() != ErrorCategory.DUPLICATE_KEY || attempt == ATTEMPTS) {
                        throw twice;
                    }
                }
            }
        });
    }

    static List<String> ids(MongoCollection<Document> from, Bson filter, int limit) {
        return asked(() -> from.find(filter)
                .projection(Projections.include(ID))
                .sort(Sorts.ascending(ID))
                .limit(limit)
                .map(document -> document.getString(ID))
                .into(new ArrayList<>()));
    }
}
