package org.waymark.keys.alike;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.waymark.keys.KeyStore;

/**
 * Finds those who may be one person by keyed hashes of what two records of one person would share, kept beside each
 * person's key and destroyed with it. Whoever asks must compare the people found: hashes say only that it is worth it.
 */
public final class AlikeIndex {
    /** A hash that more people share says nothing: so many sound the same. */
    private static final int MOST_SHARING = 200;

    private final KeyStore store;
    private final ToLongFunction<String> hash;

    public AlikeIndex(KeyStore store, ToLongFunction<String> hash) {
        this.store = store;
        this.hash = hash;
    }

    /** Two subjects, the smaller id first. */
    public record Pair(String one, String other) {
        public static Pair of(String one, String other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    /**
     * Who may be one with whom.
     *
     * @param tooCommon how many hashes were passed over because too many people share them
     */
    public record Pairs(Set<Pair> pairs, int tooCommon) {}

    /** What is kept of somebody: it takes the place of what was kept before. */
    public List<Long> tokensOf(Traits traits) {
        // apart from the beginnings of names, which are hashed with the same key
        return traits.blocks().stream()
                .map(block -> hash.applyAsLong("alike " + block))
                .distinct()
                .toList();
    }

    /** The ids of all who share something with the traits. */
    public List<String> find(Traits traits) {
        var wanted = new HashSet<>(tokensOf(traits));
        var found = new ArrayList<String>();
        store.eachAlike((subject, tokens) -> {
            if (any(tokens, wanted)) {
                found.add(subject);
            }
        });
        return found;
    }

    /** Each with each, of those within. */
    public Pairs pairs(Predicate<String> within) {
        Map<Long, List<String>> sharing = new HashMap<>();
        store.eachAlike((subject, tokens) -> {
            if (within.test(subject)) {
                while (tokens.hasRemaining()) {
                    sharing.computeIfAbsent(tokens.get(), ignored -> new ArrayList<>(1))
                            .add(subject);
                }
            }
        });
        var pairs = new HashSet<Pair>();
        int tooCommon = 0;
        for (var those : sharing.values()) {
            if (those.size() > MOST_SHARING) {
                tooCommon++;
            } else {
                eachWithEach(those, pairs);
            }
        }
        return new Pairs(pairs, tooCommon);
    }

    private static void eachWithEach(List<String> those, Set<Pair> pairs) {
        for (int one = 0; one < those.size(); one++) {
            for (int other = one + 1; other < those.size(); other++) {
                pairs.add(Pair.of(those.get(one), those.get(other)));
            }
        }
    }

    private static boolean any(LongBuffer tokens, Set<Long> wanted) {
        while (tokens.hasRemaining()) {
            if (wanted.contains(tokens.get())) {
                return true;
            }
        }
        return false;
    }
}
