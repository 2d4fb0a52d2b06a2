package org.waymark.access.reads;

import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;

/** A line of the record of reads as a document. */
final class ReadLine {
    static final String ID = "_id";
    static final String HASH = "hash";

    private ReadLine() {}

    static Document of(Line line, long position, byte[] hash) {
        return new Document(ID, position)
                .append("person", line.person())
                .append("reader", line.reader())
                .append("role", line.role())
                .append("fields", line.fields())
                .append("question", line.question())
                .append("glass", line.glass())
                .append("at", line.at())
                .append("request", line.request())
                .append(HASH, new Binary(hash));
    }

    static Line of(Document found) {
        return new Line(
                found.getString("person"),
                found.getString("reader"),
                found.getString("role"),
                found.getString("fields"),
                found.getString("question"),
                found.getString("glass"),
                found.getLong("at"),
                found.getString("request"));
    }

    /** A line whose hash somebody took away has one that no line has. */
    static byte[] hashOf(Document found) {
        return Objects.requireNonNullElse(found.get(HASH, Binary.class), new Binary(new byte[Line.HASH_BYTES]))
                .getData();
    }
}
