package org.waymark.ops.proof;

import java.time.Instant;
import java.util.Base64;
import org.waymark.eventstore.proof.note.Checkpoint;
import org.waymark.eventstore.proof.note.PublicKey;

/**
 * A checkpoint as the interface gives it.
 *
 * @param note the signed text, to be kept elsewhere
 * @param size how many events it covers
 * @param root of their tree, in base64
 * @param key the public key, to be kept elsewhere
 */
record Signature(String note, String origin, long size, String root, Instant time, String key) {
    static Signature of(Checkpoint checkpoint, PublicKey key) {
        return new Signature(
                checkpoint.note(),
                checkpoint.origin(),
                checkpoint.size(),
                Base64.getEncoder().encodeToString(checkpoint.root()),
                checkpoint.time(),
                key.toString());
    }
}
