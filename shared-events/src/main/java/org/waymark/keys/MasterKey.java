package org.waymark.keys;

import com.google.crypto.tink.Aead;

/** Wraps the keys of people; kept elsewhere: in a file, the environment, or a key service that never gives it away. */
@FunctionalInterface
public interface MasterKey {
    Aead aead();
}
