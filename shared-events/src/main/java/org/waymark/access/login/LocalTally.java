package org.waymark.access.login;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In memory; what was longest untouched is forgotten first. */
final class LocalTally implements Tally {
    private static final int MOST_KEYS = 10_000;

    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_KEYS;
        }
    };

    @Override
    public synchronized @Nullable Failures find(String key) {
        return failures.get(key);
    }

    @Override
    public synchronized void change(String key, Change change) {
        var after = change.of(failures.get(key));
        if (after == null) {
            failures.remove(key);
        } else {
            failures.put(key, after);
        }
    }
}
