package org.waymark.ops.bench.steals;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Takes the tokens of projections from whoever has them. */
final class TokenThief {
    private final MongoCollection<Document> tokens;
    private final SplittableRandom chance;
    private final Map<String, Binary> earlier = new HashMap<>();
    private long stolen;

    TokenThief(MongoDatabase readStore, SplittableRandom chance) {
        this.tokens = readStore.getCollection("tokens");
        this.chance = chance;
    }

    /** Every one of them. */
    void steal() {
        for (var token : tokens.find()) {
            take(token);
        }
        stolen++;
    }

    /**
     * As from a node whose claim ran out: the claim is another's from one moment to the next. Now and then it is the token of
     * before, as if a node had folded and died before it stored the new one.
     */
    private void take(Document token) {
        var name = token.getString("processorName");
        var late = stolen % 3 == 2 ? earlier.get(name) : null;
        var change = claimed(others(token.getString("owner")));
        tokens.updateOne(
                Filters.eq("_id", token.get("_id")),
                late == null ? change : Updates.combine(change, Updates.set("token", late)));
        earlier.put(name, token.get("token", Binary.class));
    }

    private List<String> others(@Nullable String owner) {
        return tokens.distinct("owner", String.class).into(new ArrayList<>()).stream()
                .filter(Objects::nonNull)
                .filter(other -> !other.equals(owner))
                .toList();
    }

    private Bson claimed(List<String> others) {
        return others.isEmpty()
                ? Updates.combine(Updates.set("owner", "nobody"), Updates.set("timestamp", 0L))
                : Updates.set("owner", others.get(chance.nextInt(others.size())));
    }

    /** How often every token was taken. */
    long stolen() {
        return stolen;
    }

    /** Who has tokens now, for people. */
    String owners() {
        return tokens.find().into(new ArrayList<>()).stream()
                .collect(
                        Collectors.groupingBy(token -> String.valueOf(token.getString("owner")), Collectors.counting()))
                .values()
                .toString();
    }
}
