package org.waymark.access.reads;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AccountId;
import org.waymark.events.access.Role;
import org.waymark.events.person.PersonId;

/** A reading as it stands in the file. */
record Line(
        String person,
        String reader,
        String role,
        String fields,
        String question,
        @Nullable String glass,
        long at,
        String request) {
    static final String COLUMNS = "person, reader, role, fields, question, glass, at, request";
    static final int HASH_BYTES = 32;

    private static final byte[] FORM = "waymark.read.1".getBytes(StandardCharsets.UTF_8);
    private static final long MICROS = 1_000_000;
    private static final int NANOS = 1_000;
    private static final int ABSENT = -1;

    static Line of(Reading reading) {
        var glass = reading.breakGlass();
        return new Line(
                reading.person().toString(),
                reading.reader().value(),
                reading.role().name(),
                reading.fields().name(),
                reading.question(),
                glass == null ? null : glass.toString(),
                reading.at().getEpochSecond() * MICROS + reading.at().getNano() / NANOS,
                reading.request());
    }

    /** Its columns stand after the first one. */
    static Line at(ResultSet row) throws SQLException {
        return new Line(
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getLong(8),
                row.getString(9));
    }

    Reading reading() {
        return new Reading(
                PersonId.of(person),
                AccountId.of(reader),
                Role.valueOf(role),
                Fields.valueOf(fields),
                question,
                glass == null ? null : UUID.fromString(glass),
                Instant.ofEpochSecond(Math.floorDiv(at, MICROS), Math.floorMod(at, MICROS) * NANOS),
                request);
    }

    /**
     * SHA-256 over {@code waymark.read.1}, the hash before, the position and every column, each with its length in four bytes
     * before it (0xFFFFFFFF for one that is not there); numbers are eight bytes, big-endian.
     *
     * @param before 32 bytes, all 0 for the first line
     */
    byte[] hashAfter(byte[] before, long position) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            put(digest, FORM);
            put(digest, before);
            put(digest, number(position));
            for (var text : new @Nullable String[] {person, reader, role, fields, question, glass}) {
                put(digest, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
            }
            put(digest, number(at));
            put(digest, request.getBytes(StandardCharsets.UTF_8));
            return digest.digest();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] number(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private static void put(MessageDigest digest, byte @Nullable [] field) {
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(field == null ? ABSENT : field.length)
                .array());
        if (field != null) {
            digest.update(field);
        }
    }
}
