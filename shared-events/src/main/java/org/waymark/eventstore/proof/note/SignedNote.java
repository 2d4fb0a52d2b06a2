package org.waymark.eventstore.proof.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * A text and who signed it, as text (C2SP signed-note): the text, an empty line, a line for each signature. Signatures of
 * keys that are not known, such as a witness's, are left alone.
 */
public final class SignedNote {
    private static final String SIGNED = "\u2014 ";
    private static final String EMPTY_LINE = "\n\n";
    private static final int ID = 4;
    private static final int MOST_SIGNATURES = 100;

    private SignedNote() {}

    /** @param text ends with the end of a line */
    public static String sign(String text, SigningKey key) {
        var signature = key.signature(text.getBytes(StandardCharsets.UTF_8));
        var withId = ByteBuffer.allocate(ID + signature.length)
                .put(key.publicKey().id())
                .put(signature);
        return text + "\n" + SIGNED + key.publicKey().name() + " "
                + Base64.getEncoder().encodeToString(withId.array()) + "\n";
    }

    /** The text, if that key signed it. */
    public static String open(String note, PublicKey key) {
        int end = note.lastIndexOf(EMPTY_LINE);
        if (end < 0 || !note.endsWith("\n") || note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new BadNote("this is no signed note");
        }
        var text = note.substring(0, end + 1);
        var lines = note.substring(end + EMPTY_LINE.length()).split("\n");
        if (lines.length > MOST_SIGNATURES) {
            throw new BadNote("the note has more signatures than anybody checks");
        }
        boolean signed = false;
        for (var line : lines) {
            signed |= isBy(key, line, text);
        }
        if (!signed) {
            throw new BadNote("the note is not signed by " + key.name());
        }
        return text;
    }

    private static boolean isBy(PublicKey key, String line, String text) {
        var parts = line.split(" ", -1);
        if (parts.length != 3 || !line.startsWith(SIGNED)) {
            throw new BadNote("a line of the note that should be a signature is none");
        }
        var signature = PublicKey.decoded(parts[2]);
        if (!parts[1].equals(key.name())
                || signature.length < ID
                || !Arrays.equals(key.id(), Arrays.copyOf(signature, ID))) {
            return false;
        }
        if (!key.verifies(text.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(signature, ID, signature.length))) {
            throw new BadNote("the signature of " + key.name() + " is not right: the text is not what was signed");
        }
        return true;
    }
}
