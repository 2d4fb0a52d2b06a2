package org.waymark.keys;

import java.util.List;
import java.util.Set;

/**
 * Finds people by the beginnings of the words of their names without keeping a name: what is kept of each beginning is a
 * keyed hash, beside the person's key, and is destroyed with it. Whoever asks must look at the names found: hashes can
 * agree by chance, and a name that was changed is still found by its old one.
 */
public final class NameIndex {
    private final KeyStore store;
    private final KeyedHash hash;

    NameIndex(KeyStore store, KeyedHash hash) {
        this.store = store;
        this.hash = hash;
    }

    List<Long> tokensOf(String names) {
        return hashed(NameWords.of(names).beginnings());
    }

    /**
     * The ids of those with a word beginning with each word of the text, in order of id.
     *
     * @param after the last id of the page before; empty for the first
     */
    public List<String> find(String text, String after, int limit) {
        var words = NameWords.of(text).longestBeginnings();
        return words.isEmpty() ? List.of() : store.having(hashed(words), after, limit);
    }

    private List<Long> hashed(Set<String> beginnings) {
        return beginnings.stream().map(hash::of).toList();
    }
}
