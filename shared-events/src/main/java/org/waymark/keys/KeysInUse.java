package org.waymark.keys;

import com.google.crypto.tink.Aead;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys that were needed last, as they are used; one that was destroyed never comes back. */
final class KeysInUse {
    private static final int REMEMBERED = 4096;

    private final Map<String, Aead> keys = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Aead> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final Set<String> destroyed = new HashSet<>();

    private final Function<String, @Nullable Aead> load;

    /** @param load gives nothing for a subject that has no key */
    KeysInUse(Function<String, @Nullable Aead> load) {
        this.load = load;
    }

    synchronized boolean isRemembered(String subject) {
        return keys.get(subject) != null;
    }

    /** The key is loaded under the lock, so that none that is being destroyed comes back afterwards. */
    synchronized @Nullable Aead find(String subject) {
        var key = keys.get(subject);
        if (key == null) {
            key = load.apply(subject);
            if (key != null) {
                keys.put(subject, key);
            }
        }
        return key;
    }

    synchronized void remember(String subject, Aead key) {
        if (!destroyed.contains(subject)) {
            keys.put(subject, key);
        }
    }

    synchronized void forget(String subject) {
        destroyed.add(subject);
        keys.remove(subject);
    }

    synchronized void forget(Collection<String> subjects) {
        for (var subject : subjects) {
            if (destroyed.add(subject)) {
                keys.remove(subject);
            }
        }
    }

    synchronized void forgetAll() {
        keys.clear();
    }
}
