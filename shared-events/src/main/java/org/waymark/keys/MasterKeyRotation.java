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

    /** @return how many keys were wrapped anew */
    public int rotate(KeyStore store) {
        var both = MasterKeyFile.read(master).withNewKey();
        both.write(master);
        var newest = both.withoutOldKeys();
        var from = new TinkKeys(both);
        var to = new TinkKeys(newest);
        var count = new int[1];
        store.rewrap((subject, wrapped) -> {
            count[0]++;
            return rewrapped(subject, wrapped, from, to);
        });
        newest.write(master);
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
