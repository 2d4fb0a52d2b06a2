package org.waymark.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.waymark.events.Confidential.Sealed;

/**
 * Where a sealed text belongs. It is part of what is sealed: moved to another person, event or field, it does not open.
 *
 * @param subject whose key it is sealed with
 * @param event the id of the event it stands in
 * @param field which field of the event, with the revision of the event
 */
public record Place(String subject, String event, String field) {
    private static final int UUID_BYTES = 16;
    private static final int UUID_TEXT = 36;
    private static final char NO_UUID = '~';
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    /** What the cipher is told beside the text. */
    byte[] associated() {
        return (subject + '|' + event + '|' + field).getBytes(StandardCharsets.UTF_8);
    }

    /** The place and what was sealed for it, in one text. */
    Sealed box(byte[] secret) {
        return around(ENCODER.encodeToString(secret));
    }

    /** What was sealed without its place: short, for where the place is known. */
    public static String secretOf(Sealed sealed) {
        return sealed.box().substring(sealed.box().lastIndexOf('.') + 1);
    }

    /** The secret put back in its place. */
    public Sealed around(String secret) {
        return new Sealed(shortened(subject) + '.' + shortened(event) + '.' + field + '.' + secret);
    }

    /** Whose key a box is sealed with. */
    public static String subjectOf(String box) {
        return unbox(box).place().subject();
    }

    /** A box taken apart. */
    record Boxed(Place place, byte[] secret) {}

    /** @throws IllegalArgumentException when it is no box */
    static Boxed unbox(String box) {
        int afterSubject = box.indexOf('.');
        int afterEvent = box.indexOf('.', afterSubject + 1);
        int afterField = box.lastIndexOf('.');
        if (afterSubject < 0 || afterEvent < 0 || afterField <= afterEvent) {
            throw new IllegalArgumentException("not a sealed text");
        }
        return new Boxed(
                new Place(
                        lengthened(box.substring(0, afterSubject)),
                        lengthened(box.substring(afterSubject + 1, afterEvent)),
                        box.substring(afterEvent + 1, afterField)),
                DECODER.decode(box.substring(afterField + 1)));
    }

    private static String shortened(String id) {
        if (id.length() == UUID_TEXT) {
            try {
                var uuid = UUID.fromString(id);
                if (uuid.toString().equals(id)) {
                    return ENCODER.encodeToString(ByteBuffer.allocate(UUID_BYTES)
                            .putLong(uuid.getMostSignificantBits())
                            .putLong(uuid.getLeastSignificantBits())
                            .array());
                }
            } catch (IllegalArgumentException noUuid) {
                // written out below
            }
        }
        return NO_UUID + ENCODER.encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static String lengthened(String text) {
        if (!text.isEmpty() && text.charAt(0) == NO_UUID) {
            return new String(DECODER.decode(text.substring(1)), StandardCharsets.UTF_8);
        }
        var bytes = ByteBuffer.wrap(DECODER.decode(text));
        if (bytes.remaining() != UUID_BYTES) {
            throw new IllegalArgumentException("not a sealed text");
        }
        return new UUID(bytes.getLong(), bytes.getLong()).toString();
    }
}
