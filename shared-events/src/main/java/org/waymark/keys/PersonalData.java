package org.waymark.keys;

import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.Prf;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.waymark.keys.alike.AlikeIndex;
import org.waymark.keys.alike.Traits;

/** All that keeps what is personal from being read when it should not be: keys, the index of names, erasures. */
public final class PersonalData implements AutoCloseable {
    /** The hashes of names are made with a key that stands among the others, under a name that no person has. */
    static final String INDEX = "the index of names";

    private final KeyStore store;
    private final SealedKeys sealed;
    private final PersonalKeys keys;
    private final NameIndex names;
    private final AlikeIndex alike;
    private final Erasures erasures;
    private final Consumer<Collection<String>> list;
    private final Set<String> listed = new HashSet<>();
    private final byte[] index;

    private PersonalData(KeyStore store, MasterKey master, Consumer<Collection<String>> list, boolean sealing) {
        var tink = new TinkKeys(master);
        this.store = store;
        this.list = list;
        this.sealed = new SealedKeys(store, tink);
        this.keys = sealing ? sealed : new Unsealed(sealed);
        this.index = index(store, tink);
        var hash = new KeyedHash(indexKey(index, tink));
        this.names = new NameIndex(store, hash);
        this.alike = new AlikeIndex(store, hash::of);
        this.erasures = new DestroyedKeys(store, sealed, list);
    }

    /** @throws KeysUnavailableException when the master key is not the one that the keys were made with */
    public static PersonalData open(KeyStore store, MasterKey master, ErasureList list) {
        return new PersonalData(store, master, list::add, true);
    }

    /** Nothing is sealed: for measuring what sealing costs, and to show that a search for what is left finds something. */
    public static PersonalData inTheClear(KeyStore store, MasterKey master, ErasureList list) {
        return new PersonalData(store, master, list::add, false);
    }

    /** Keys that last as long as the program: for trying things out. */
    public static PersonalData inMemory() {
        return new PersonalData(new KeysInMemory(), MasterKeyFile.fresh(), id -> {}, true);
    }

    /** As above, and nothing is sealed, so that another program can read what this one wrote. */
    public static PersonalData none() {
        return new PersonalData(new KeysInMemory(), MasterKeyFile.fresh(), id -> {}, false);
    }

    public PersonalKeys keys() {
        return keys;
    }

    public NameIndex names() {
        return names;
    }

    /** Finds who may be the same person. */
    public AlikeIndex alike() {
        return alike;
    }

    public Erasures erasures() {
        return erasures;
    }

    /** A subject's key and what it is found by, in one step. */
    public void prepare(String subject, Traits traits) {
        if (keys == sealed) {
            var words = traits.name() + ' ' + Objects.requireNonNullElse(traits.reference(), "");
            sealed.prepare(subject, new KeyStore.FoundBy(names.tokensOf(words), alike.tokensOf(traits)));
        }
    }

    /** All keys made so far are on the disk when this returns; called before the events that need them are committed. */
    public void makeDurable() {
        store.makeDurable();
    }

    /**
     * Somebody else who has the same store may have erased people: their keys are not remembered any longer. Or they gave every key
     * the wrapping of a new master key: with the one that is known here none is made from then on.
     */
    public void lookElsewhere() {
        sealed.forget(store.erased());
        if (!Arrays.equals(index, store.find(INDEX))) {
            sealed.makeNoMore();
        }
    }

    /**
     * Whoever was erased elsewhere stands on this node's list too, so that any one of them is enough for a restore.
     *
     * @throws KeysUnavailableException when it cannot be written to
     */
    public void listErased() {
        synchronized (listed) {
            var fresh =
                    store.erased().stream().filter(id -> !listed.contains(id)).toList();
            if (!fresh.isEmpty()) {
                list.accept(fresh);
                listed.addAll(fresh);
            }
        }
    }

    /** No key is remembered: each is looked up again. */
    public void forgetAll() {
        sealed.forgetAll();
    }

    private static byte[] index(KeyStore store, TinkKeys tink) {
        try {
            var kept = store.find(INDEX);
            var wrapped = kept != null
                    ? kept
                    : Objects.requireNonNull(store.keep(
                            INDEX,
                            tink.wrap(TinkKeys.fresh(PredefinedPrfParameters.HMAC_SHA256_PRF), INDEX),
                            KeyStore.FoundBy.NONE));
            store.makeDurable();
            return wrapped;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Prf indexKey(byte[] wrapped, TinkKeys tink) {
        try {
            return TinkKeys.prf(tink.unwrap(wrapped, INDEX));
        } catch (GeneralSecurityException e) {
            throw new KeysUnavailableException(
                    "the keys of people do not open with this master key; start with the one they were made with", e);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
