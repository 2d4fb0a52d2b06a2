package org.waymark.keys;

import com.google.crypto.tink.KeysetHandle;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * A new master key for keys that stay: every person's key is wrapped anew and no event is touched. Interrupted anywhere,
 * it leaves a master key that opens everything, and can be done again.
 */
public final class MasterKeyRotation {
    private final Path master;

    public MasterKeyRotation(Path master) {
        this.master = master;
    }

    /**
     * Of a store that nobody else uses meanwhile.
     *
     * @return how many keys were wrapped anew
     */
    public int rotate(KeyStore store) {
        return rotate(store, () -> {});
    }

    /**
     * Of a store that nodes share.
     *
     * @param noticed returns once every node that still runs has seen it, and wraps nothing with the old master key any more
     * @return how many keys were wrapped anew
     */
    public int rotate(KeyStore store, Runnable noticed) {
        if (store.find(PersonalData.INDEX) == null) {
            throw new KeysUnavailableException(
                    "there are no keys there; nothing was changed: say where the keys of this master key are", null);
        }
        var both = MasterKeyFile.read(master).withNewKey();
        both.write(master);
        var newest = both.withoutOldKeys();
        int count = rewrap(store, both, newest);
        noticed.run();
        count += rewrap(store, both, newest); // those that a node made before it saw
        newest.write(master);
        return count;
    }

    private static int rewrap(KeyStore store, MasterKeyFile both, MasterKeyFile newest) {
        var from = new TinkKeys(both);
        var to = new TinkKeys(newest);
        var count = new int[1];
        store.rewrap((subject, wrapped) -> {
            if (to.opens(wrapped, subject)) {
                return wrapped;
            }
            count[0]++;
            return rewrapped(subject, wrapped, from, to);
        });
        return count[0];
    }

    private static byte[] rewrapped(String subject, byte[] wrapped, TinkKeys from, TinkKeys to) {
        try {
            KeysetHandle keyset = from.unwrap(wrapped, subject);
            return to.wrap(keyset, subject);
        } catch (GeneralSecurityException e) {
            throw new KeysUnavailableException(
                    "a key does not open with this master key; nothing was changed, and the master key opens what it did",
                    e);
        }
    }
}
