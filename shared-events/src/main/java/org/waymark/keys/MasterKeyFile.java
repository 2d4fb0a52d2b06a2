package org.waymark.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.Set;

/** A master key in a file that only its owner reads; the file holds a Tink keyset, so that a new key can stand beside the old. */
public final class MasterKeyFile implements MasterKey {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    static {
        TinkKeys.register();
    }

    private final KeysetHandle keyset;
    private final Aead aead;

    private MasterKeyFile(KeysetHandle keyset) throws GeneralSecurityException {
        this.keyset = keyset;
        this.aead = TinkKeys.aead(keyset);
    }

    /** What stands in the file, or in the environment in its place. */
    public static MasterKeyFile parse(String json) {
        try {
            return new MasterKeyFile(TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new KeysUnavailableException("the master key cannot be read: it is no key of Waymark's", e);
        }
    }

    public static MasterKeyFile read(Path file) {
        try {
            refuseIfOthersRead(file);
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new KeysUnavailableException(
                    "the master key " + file + " cannot be read; put it back, or say where it is"
                            + " (waymark.keys.master-file): without it nothing personal can be read",
                    e);
        }
    }

    private static void refuseIfOthersRead(Path file) throws IOException {
        if (!isPosix(file)) {
            return;
        }
        var rights = Files.getPosixFilePermissions(file);
        if (!OWNER_ONLY.containsAll(rights)) {
            throw new KeysUnavailableException(
                    "others can read the master key " + file + "; take that right away (chmod 600)", null);
        }
    }

    public static MasterKeyFile fresh() {
        try {
            return new MasterKeyFile(TinkKeys.fresh());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** With a new key in front; what the older ones wrapped can still be read. */
    public MasterKeyFile withNewKey() {
        try {
            return new MasterKeyFile(KeysetHandle.newBuilder(keyset)
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The newest key alone. */
    public MasterKeyFile withoutOldKeys() {
        try {
            var builder = KeysetHandle.newBuilder();
            var primary = keyset.getPrimary();
            builder.addEntry(KeysetHandle.importKey(primary.getKey())
                    .withFixedId(primary.getId())
                    .makePrimary());
            return new MasterKeyFile(builder.build());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Takes the place of what is there in one step, and is on the disk when this returns. */
    public void write(Path file) {
        try {
            var folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
            Files.createDirectories(folder);
            var beside = Files.createTempFile(folder, ".master", ".tmp", ownerOnly(folder));
            try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(json().getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (isPosix(folder)) {
                try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
                    names.force(true);
                }
            }
        } catch (IOException e) {
            throw new KeysUnavailableException("the master key cannot be written to " + file, e);
        }
    }

    private String json() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        return isPosix(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    @Override
    public Aead aead() {
        return aead;
    }
}
