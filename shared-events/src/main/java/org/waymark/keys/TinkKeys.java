package org.waymark.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Makes, wraps and unwraps keysets; each wrapped one is bound to whose it is. */
final class TinkKeys {
    static {
        register();
    }

    private final MasterKey master;

    TinkKeys(MasterKey master) {
        this.master = master;
    }

    static void register() {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static KeysetHandle fresh() throws GeneralSecurityException {
        return fresh(PredefinedAeadParameters.AES256_GCM);
    }

    static KeysetHandle fresh(Parameters parameters) throws GeneralSecurityException {
        return KeysetHandle.generateNew(parameters);
    }

    byte[] wrap(KeysetHandle keyset, String subject) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset, master.aead(), bound(subject));
    }

    KeysetHandle unwrap(byte[] wrapped, String subject) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master.aead(), bound(subject));
    }

    boolean opens(byte[] wrapped, String subject) {
        try {
            unwrap(wrapped, subject);
            return true;
        } catch (GeneralSecurityException other) {
            return false;
        }
    }

    static Aead aead(KeysetHandle keyset) throws GeneralSecurityException {
        return keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    static Prf prf(KeysetHandle keyset) throws GeneralSecurityException {
        return keyset.getPrimitive(RegistryConfiguration.get(), PrfSet.class)::computePrimary;
    }

    private static byte[] bound(String subject) {
        return ("key of " + subject).getBytes(StandardCharsets.UTF_8);
    }
}
