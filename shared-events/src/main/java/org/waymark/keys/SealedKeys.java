package org.waymark.keys;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.events.Confidential;
import org.waymark.events.Confidential.Known;
import org.waymark.events.Confidential.Sealed;

/** A keyset for each subject, wrapped by the master key in a store of its own; those in use are remembered unwrapped. */
final class SealedKeys implements PersonalKeys {
    private static final Logger LOG = LoggerFactory.getLogger(SealedKeys.class);
    private static final int REMEMBERED = 4096;

    private final KeyStore store;
    private final TinkKeys tink;
    private final Map<String, Aead> inUse = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Aead> eldest) {
            return size() > REMEMBERED;
        }
    };

    SealedKeys(KeyStore store, TinkKeys tink) {
        this.store = store;
        this.tink = tink;
    }

    @Override
    public Confidential seal(Confidential value, Place place) {
        if (!(value instanceof Known known)) {
            return value;
        }
        try {
            var aead = existing(place.subject());
            if (aead == null) {
                prepare(place.subject());
                aead = existing(place.subject());
            }
            return aead == null
                    ? Confidential.erased()
                    : place.box(aead.encrypt(known.text().getBytes(StandardCharsets.UTF_8), place.associated()));
        } catch (GeneralSecurityException e) {
            throw new KeysUnavailableException("what is confidential could not be sealed; nothing was kept", e);
        }
    }

    @Override
    public Confidential open(Confidential value) {
        if (!(value instanceof Sealed sealed)) {
            return value;
        }
        try {
            var boxed = Place.unbox(sealed.box());
            var aead = existing(boxed.place().subject());
            if (aead != null) {
                return Confidential.of(
                        new String(aead.decrypt(boxed.secret(), boxed.place().associated()), StandardCharsets.UTF_8));
            }
        } catch (GeneralSecurityException | IllegalArgumentException altered) {
            LOG.warn("a sealed field does not open with its person's key: it was altered or moved");
        }
        return Confidential.erased();
    }

    @Override
    public void prepare(String subject) {
        prepare(subject, List.of());
    }

    /** As above, and the tokens that the subject is found by are kept in the same step. */
    void prepare(String subject, List<Long> tokens) {
        try {
            var known = existing(subject);
            if (known != null && tokens.isEmpty()) {
                return;
            }
            if (known != null) {
                store.keep(subject, null, tokens);
                return;
            }
            var mine = tink.wrap(TinkKeys.fresh(), subject);
            remember(subject, store.keep(subject, mine, tokens));
        } catch (GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    /** The key is loaded under the lock, so that none that is being destroyed comes back afterwards. */
    private @Nullable Aead existing(String subject) {
        synchronized (inUse) {
            var aead = inUse.get(subject);
            return aead != null ? aead : remember(subject, store.find(subject));
        }
    }

    private @Nullable Aead remember(String subject, byte @Nullable [] wrapped) {
        if (wrapped == null) {
            return null;
        }
        try {
            var aead = TinkKeys.aead(tink.unwrap(wrapped, subject));
            synchronized (inUse) {
                inUse.put(subject, aead);
            }
            return aead;
        } catch (GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    void forget(String subject) {
        synchronized (inUse) {
            inUse.remove(subject);
        }
    }

    private static KeysUnavailableException unreadable(GeneralSecurityException e) {
        return new KeysUnavailableException(
                "a person's key does not open with this master key; start with the master key that the keys were made with",
                e);
    }
}
