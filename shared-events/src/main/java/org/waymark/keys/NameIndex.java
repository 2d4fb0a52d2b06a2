package org.waymark.keys;

import com.google.crypto.tink.prf.Prf;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;

/**
 * Finds people by the beginnings of the words of their names without keeping a name: what is kept of each beginning is a
 * keyed hash, beside the person's key, and is destroyed with it. Whoever asks must look at the names found: hashes can
 * agree by chance, and a name that was changed is still found by its old one.
 */
public final class NameIndex {
    private final KeyStore store;
    private final Prf prf;

    NameIndex(KeyStore store, Prf prf) {
        this.store = store;
        this.prf = prf;
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
        return beginnings.stream().map(this::hash).toList();
    }

    private Long hash(String beginning) {
        try {
            return ByteBuffer.wrap(prf.compute(beginning.getBytes(StandardCharsets.UTF_8), Long.BYTES))
                    .getLong();
        } catch (GeneralSecurityException e) {
            throw new KeysUnavailableException("names cannot be looked up just now", e);
        }
    }
}
