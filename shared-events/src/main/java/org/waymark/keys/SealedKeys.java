package org.waymark.keys;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.events.Confidential;
import org.waymark.events.Confidential.Known;
import org.waymark.events.Confidential.Sealed;
import org.waymark.keys.KeyStore.FoundBy;

/** A keyset for each subject, wrapped by the master key in a store of its own; those in use are remembered unwrapped. */
final class SealedKeys implements PersonalKeys {
    private static final Logger LOG = LoggerFactory.getLogger(SealedKeys.class);

    private final KeyStore store;
    private final TinkKeys tink;
    private final KeysInUse inUse = new KeysInUse(this::loaded);
    private volatile boolean masterIsOld;

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
            var aead = inUse.find(place.subject());
            if (aead == null) {
                prepare(place.subject());
                aead = inUse.find(place.subject());
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
            var aead = inUse.find(boxed.place().subject());
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
        prepare(subject, FoundBy.NONE);
    }

    /** As above, and the tokens that the subject is found by are kept in the same step. */
    void prepare(String subject, FoundBy tokens) {
        if (inUse.isRemembered(subject)) {
            if (!tokens.areNone()) {
                store.keep(subject, null, tokens);
            }
            return;
        }
        if (masterIsOld) {
            throw new KeysUnavailableException(
                    "all keys were wrapped with a new master key; start this node anew with it", null);
        }
        try {
            var fresh = TinkKeys.fresh();
            var mine = tink.wrap(fresh, subject);
            var kept = store.keep(subject, mine, tokens);
            if (kept == mine) {
                inUse.remember(subject, TinkKeys.aead(fresh));
            } else if (kept != null) {
                inUse.remember(subject, unwrapped(subject, kept));
            }
        } catch (GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    private @Nullable Aead loaded(String subject) {
        var wrapped = store.find(subject);
        return wrapped == null ? null : unwrapped(subject, wrapped);
    }

    private Aead unwrapped(String subject, byte[] wrapped) {
        try {
            return TinkKeys.aead(tink.unwrap(wrapped, subject));
        } catch (GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    void forget(String subject) {
        inUse.forget(subject);
    }

    void forget(Collection<String> subjects) {
        inUse.forget(subjects);
    }

    /** A key that only the old master key opens would be lost with it. */
    void makeNoMore() {
        if (!masterIsOld) {
            LOG.error(
                    "all keys were wrapped with a new master key; this node makes none until it is started with that");
        }
        masterIsOld = true;
        forgetAll();
    }

    void forgetAll() {
        inUse.forgetAll();
    }

    private static KeysUnavailableException unreadable(GeneralSecurityException e) {
        return new KeysUnavailableException(
                "a person's key does not open with this master key; start with the master key that the keys were made with",
                e);
    }
}
