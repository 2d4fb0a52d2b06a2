package org.waymark.ops.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Where the documents stand that a query can match at all: all that match are among them, and mostly few others. */
final class Narrowing {
    private static final String ID = "_id";
    private static final Set<String> RANGE = Set.of("$gt", "$gte", "$lt", "$lte");

    private final Postings postings;
    private final Function<Object, @Nullable RoaringBitmap> withId;

    Narrowing(Postings postings, Function<Object, @Nullable RoaringBitmap> withId) {
        this.postings = postings;
        this.withId = withId;
    }

    /** @return null when nothing can be said, so that any document may match */
    @Nullable RoaringBitmap of(Document query) {
        RoaringBitmap all = null;
        for (var condition : query.entrySet()) {
            var found = one(condition.getKey(), condition.getValue());
            if (found != null) {
                all = all == null ? found : both(all, found);
            }
        }
        return all;
    }

    private @Nullable RoaringBitmap one(String field, @Nullable Object condition) {
        return switch (field) {
            case "$and" -> together(condition, Narrowing::both, false);
            case "$or" -> together(condition, Narrowing::either, true);
            case ID -> condition == null ? null : withId.apply(condition);
            default -> field.startsWith("$") || field.contains(".") ? null : inField(field, condition);
        };
    }

    /** @param each whether one part of which nothing can be said leaves nothing to be said of them all */
    private @Nullable RoaringBitmap together(
            @Nullable Object parts, BinaryOperator<RoaringBitmap> operation, boolean each) {
        if (!(parts instanceof Collection<?> several)) {
            return null;
        }
        RoaringBitmap all = null;
        for (var part : several) {
            var found = part instanceof Document query ? of(query) : null;
            if (found != null) {
                all = all == null ? found : operation.apply(all, found);
            } else if (each) {
                return null;
            }
        }
        return all;
    }

    private @Nullable RoaringBitmap inField(String field, @Nullable Object condition) {
        if (condition != null && Postings.isLookedUp(condition)) {
            return postings.having(field, condition);
        }
        if (!(condition instanceof Document operators)) {
            return null;
        }
        RoaringBitmap all = null;
        for (var operator : operators.entrySet()) {
            var found = under(field, operator.getKey(), operator.getValue());
            if (found != null) {
                all = all == null ? found : both(all, found);
            }
        }
        return all;
    }

    private @Nullable RoaringBitmap under(String field, String operator, @Nullable Object operand) {
        if (operator.equals("$eq") && operand != null && Postings.isLookedUp(operand)) {
            return postings.having(field, operand);
        }
        if (operator.equals("$in")
                && operand instanceof Collection<?> values
                && values.stream().allMatch(Postings::isLookedUp)) {
            return values.stream()
                    .map(value -> postings.having(field, value))
                    .reduce(new RoaringBitmap(), Narrowing::either);
        }
        boolean present = (operator.equals("$exists") && Boolean.TRUE.equals(operand))
                || (RANGE.contains(operator) && operand instanceof Number);
        return present ? postings.having(field) : null;
    }

    private static RoaringBitmap both(RoaringBitmap one, RoaringBitmap other) {
        return RoaringBitmap.and(one, other);
    }

    private static RoaringBitmap either(RoaringBitmap one, RoaringBitmap other) {
        return RoaringBitmap.or(one, other);
    }
}
