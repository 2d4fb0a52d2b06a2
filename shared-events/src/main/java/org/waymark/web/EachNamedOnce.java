package org.waymark.web;

import java.io.Serial;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The map that a body's names are read into: an id that stands there twice in two spellings, of which one value would
 * silently win, is refused.
 */
public final class EachNamedOnce<K, V extends @Nullable Object> extends LinkedHashMap<K, V> {
    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public V put(K key, V value) {
        if (containsKey(key)) {
            throw Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "NAMED_TWICE",
                            "The same one is named twice, written in two ways such as capital and small letters; name"
                                    + " each once.")
                    .thrown();
        }
        return super.put(key, value);
    }
}
