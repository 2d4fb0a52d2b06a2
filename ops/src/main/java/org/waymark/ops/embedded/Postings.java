package org.waymark.ops.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Where the documents stand that have a field, and that have a text or a truth in it, be it one among several. */
final class Postings {
    private static final RoaringBitmap NOWHERE = new RoaringBitmap();
    private final Map<String, Field> fields = new HashMap<>();

    private static final class Field {
        private final RoaringBitmap there = new RoaringBitmap();
        private final Map<Object, RoaringBitmap> values = new HashMap<>();

        void add(Object value, int position) {
            values.computeIfAbsent(value, any -> new RoaringBitmap()).add(position);
        }

        void remove(Object value, int position) {
            values.computeIfPresent(value, (any, positions) -> {
                positions.remove(position);
                return positions.isEmpty() ? null : positions;
            });
        }
    }

    void add(Document document, int position) {
        for (var entry : document.entrySet()) {
            var field = fields.computeIfAbsent(entry.getKey(), any -> new Field());
            field.there.add(position);
            each(entry.getValue(), position, field::add);
        }
    }

    void remove(Document document, int position) {
        for (var entry : document.entrySet()) {
            var field = fields.get(entry.getKey());
            if (field != null) {
                field.there.remove(position);
                each(entry.getValue(), position, field::remove);
            }
        }
    }

    private static void each(@Nullable Object value, int position, BiConsumer<Object, Integer> keep) {
        if (value instanceof Collection<?> several) {
            for (var one : several) {
                if (isLookedUp(one)) {
                    keep.accept(one, position);
                }
            }
        } else if (isLookedUp(value)) {
            keep.accept(value, position);
        }
    }

    static boolean isLookedUp(@Nullable Object value) {
        return value instanceof String || value instanceof Boolean;
    }

    /** Whoever has the field; not to be changed. */
    RoaringBitmap having(String field) {
        var known = fields.get(field);
        return known == null ? NOWHERE : known.there;
    }

    /** Whoever has that text or truth in the field; not to be changed. */
    RoaringBitmap having(String field, Object value) {
        var known = fields.get(field);
        return known == null ? NOWHERE : known.values.getOrDefault(value, NOWHERE);
    }
}
