package org.waymark.ops.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.proof.ProofFolder;
import org.waymark.eventstore.proof.note.BadNote;
import org.waymark.eventstore.proof.note.SigningKey;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Sentence;

/**
 * How a restored history is signed on. A backup brings its checkpoints and not the key they were signed with; without that
 * key the history can only begin a new chain, and then somebody must have said so.
 */
public final class Signing {
    private static final String BEFORE = "proof-before-restore";

    private final @Nullable Path key;
    private final boolean anew;

    private Signing(@Nullable Path key, boolean anew) {
        this.key = key;
        this.anew = anew;
    }

    /** @param key the file of the key that the backup's checkpoints were signed with; null when nobody said */
    public static Signing with(@Nullable Path key) {
        return new Signing(key, false);
    }

    /** The backup's proofs are kept beside, and the first start makes a new key. */
    public static Signing anew() {
        return new Signing(null, true);
    }

    /** Before anything is written. */
    void check(Path backup) throws IOException {
        var signed = ProofFolder.in(backup);
        if (!signed.isThere() || anew) {
            return;
        }
        if (key == null || !Files.exists(key)) {
            throw new Sentence(
                    Exit.REFUSED,
                    "SIGNING_KEY_REQUIRED",
                    "the history in the backup is signed; give the key it was signed with (signing.key) with --signing-key,"
                            + " or begin a new chain of checkpoints with --new-signing-key");
        }
        if (!isOf(signed, key)) {
            throw new Sentence(
                    Exit.REFUSED,
                    "SIGNING_KEY_WRONG",
                    "the history in the backup was signed with another key than " + key);
        }
    }

    private static boolean isOf(ProofFolder signed, Path key) throws IOException {
        try {
            return SigningKey.read(key).publicKey().equals(signed.publicKey());
        } catch (BadNote unreadable) {
            return false;
        }
    }

    void bring(Path backup, Path data) throws IOException {
        if (!Backup.copyProofs(backup, data)) {
            return;
        }
        var proofs = data.resolve(Backup.PROOF);
        if (key == null) {
            Files.move(proofs, data.resolve(BEFORE));
            return;
        }
        var copy = proofs.resolve("signing.key");
        if (copy.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(copy, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(copy, Files.readAllBytes(key));
    }
}
