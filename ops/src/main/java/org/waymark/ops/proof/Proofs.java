package org.waymark.ops.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.proof.Alarm;
import org.waymark.eventstore.proof.bundle.Bundle;
import org.waymark.eventstore.proof.bundle.Bundles;
import org.waymark.eventstore.proof.check.Verdict;
import org.waymark.eventstore.proof.note.BadNote;
import org.waymark.eventstore.proof.note.Checkpoint;
import org.waymark.eventstore.proof.note.PublicKey;
import org.waymark.web.Problem;
import org.waymark.web.ProblemException;

/** Gives proofs of the running program's history. */
final class Proofs {
    private final Proof proof;
    private final EventLog log;

    Proofs(Proof proof, EventLog log) {
        this.proof = proof;
        this.log = log;
    }

    /** What is wrong with the history or with signing it; null when nothing is. */
    @Nullable String trouble() {
        var alarm = proof.alarm();
        return alarm == null ? proof.trouble() : alarm;
    }

    /** How many events there are by now, signed or not. */
    long recorded() {
        return proof.notary().tree().size();
    }

    Signature latest() {
        return Signature.of(newest(), proof.notary().publicKey());
    }

    Signature sign() {
        return Signature.of(signed(), proof.notary().publicKey());
    }

    Bundle inclusion(long position) {
        var checkpoint = newest();
        if (position > checkpoint.size()) {
            checkpoint = signed();
        }
        if (position < 1 || position > checkpoint.size()) {
            throw refused("POSITION_UNKNOWN", "There is no event at this position; give one from 1 to the newest.");
        }
        return bundles().inclusion(checkpoint, position);
    }

    /** @param to the size of a checkpoint, or null for the newest */
    Bundle consistency(long from, @Nullable Long to) {
        var checkpoint = to == null ? newest() : signedAt(to);
        if (from < 0 || from > checkpoint.size()) {
            throw refused("CHECKPOINT_UNKNOWN", "The checkpoint has fewer events than that; give a smaller size.");
        }
        return bundles().consistency(checkpoint, from);
    }

    /** Everything in one history up to now; nothing of others. */
    Bundle history(String kind, String id) {
        var first = log.storedHistory(id);
        if (first.isEmpty() || !first.getFirst().name().startsWith(kind + ".")) {
            throw nothingRecorded(kind);
        }
        return bundles().history(signed(), id);
    }

    Verdict verify(@Nullable String note, @Nullable String key) {
        if (proof.alarm() == null) {
            try {
                proof.notary().checkpoint();
            } catch (Alarm raised) {
                // the check says what it is
            }
        }
        try {
            var whose = key == null ? proof.folder().publicKey() : PublicKey.parse(key);
            var check = proof.check(log, whose);
            return (note == null ? check : check.against(note)).run();
        } catch (BadNote noKey) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "INVALID_KEY", "The key must read name+id+key, as it was printed.")
                    .thrown();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Checkpoint newest() {
        var latest = proof.notary().latest();
        return latest == null ? signed() : latest;
    }

    private Checkpoint signed() {
        var notary = proof.notary();
        try {
            return notary.checkpoint();
        } catch (Alarm raised) {
            proof.notary(); // refuses
            throw raised;
        }
    }

    private Checkpoint signedAt(long size) {
        try {
            var key = proof.notary().publicKey();
            return proof.folder().checkpoints().notes().stream()
                    .filter(note -> note.contains("\n" + size + "\n"))
                    .map(note -> Checkpoint.open(note, key))
                    .filter(checkpoint -> checkpoint.size() == size)
                    .findFirst()
                    .orElseThrow(() -> refused(
                            "CHECKPOINT_UNKNOWN",
                            "No checkpoint of that size was signed; leave it out for the newest."));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Bundles bundles() {
        return new Bundles(log, proof.notary().tree());
    }

    static ProblemException nothingRecorded(String kind) {
        return refused(
                kind.toUpperCase(Locale.ROOT) + "_UNKNOWN",
                "Nothing within your reach is recorded under this id; check it, or record the first entry.");
    }

    private static ProblemException refused(String code, String sentence) {
        return Problem.of(HttpStatus.NOT_FOUND, code, sentence).thrown();
    }
}
