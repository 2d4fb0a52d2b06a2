package org.waymark.eventstore.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.proof.note.BadNote;
import org.waymark.eventstore.proof.note.CheckpointFile;
import org.waymark.eventstore.proof.note.PublicKey;
import org.waymark.eventstore.proof.note.SigningKey;
import org.waymark.eventstore.proof.tree.Records;
import org.waymark.eventstore.proof.tree.TreeFiles;

/**
 * Where proofs are kept, outside the database of events.
 *
 * @param folder holds the tree, the checkpoints and the public key
 * @param keyFile holds the signing key; better elsewhere
 * @param copy another file that every checkpoint is added to, such as one on another disk
 */
public record ProofFolder(
        Path folder, Path keyFile, @Nullable Path copy) {
    private static final String KEY = "signing.key";
    private static final String PUBLIC_KEY = "public.key";
    private static final String NAMES = "names";
    private static final String CHECKPOINTS = "checkpoints";
    private static final String LATEST = "checkpoint";

    /** Beside the events in a data folder. */
    public static ProofFolder in(Path data) {
        return new ProofFolder(data.resolve("proof"), data.resolve("proof").resolve(KEY), null);
    }

    public ProofFolder withKey(Path file) {
        return new ProofFolder(folder, file, copy);
    }

    public ProofFolder copiedTo(Path file) {
        return new ProofFolder(folder, keyFile, file);
    }

    public boolean isThere() {
        return Files.exists(folder.resolve(PUBLIC_KEY));
    }

    public PublicKey publicKey() throws IOException {
        return PublicKey.parse(Files.readString(folder.resolve(PUBLIC_KEY)));
    }

    public CheckpointFile checkpoints() {
        return new CheckpointFile(folder.resolve(CHECKPOINTS));
    }

    public Records leaves() {
        return TreeFiles.leaves(folder);
    }

    /** The records of {@link EventNames}. */
    public Records names() {
        return Records.toRead(folder.resolve(NAMES), EventNames.LENGTH);
    }

    Records namesToAppend() {
        return Records.toAppend(folder.resolve(NAMES), EventNames.LENGTH);
    }

    TreeFiles tree(long synced) {
        return TreeFiles.open(folder, synced);
    }

    /** The newest checkpoint in a file of its own, and wherever it is copied to. */
    void publish(String note) throws IOException {
        var fresh = folder.resolve(LATEST + ".tmp");
        Files.writeString(fresh, note);
        Files.move(fresh, folder.resolve(LATEST), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        if (copy != null) {
            new CheckpointFile(copy).add(note);
        }
    }

    /** The key of before, or a new one at the first start; a history that was signed already gets no second key. */
    SigningKey signingKey() throws IOException {
        Files.createDirectories(folder);
        Files.createDirectories(keyFile.toAbsolutePath().getParent());
        if (Files.exists(keyFile)) {
            var key = SigningKey.read(keyFile);
            Files.writeString(folder.resolve(PUBLIC_KEY), key.publicKey() + "\n");
            return key;
        }
        if (!checkpoints().notes().isEmpty()) {
            throw new BadNote("the signing key is gone and the history was signed with it before: put it back,"
                    + " or move the folder of proofs away to begin a new one");
        }
        var random = new byte[6];
        ThreadLocalRandom.current().nextBytes(random);
        var key = SigningKey.make(keyFile, "waymark/history/" + HexFormat.of().formatHex(random));
        Files.writeString(folder.resolve(PUBLIC_KEY), key.publicKey() + "\n");
        return key;
    }
}
