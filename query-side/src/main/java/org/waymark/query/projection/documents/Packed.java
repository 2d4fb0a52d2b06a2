package org.waymark.query.projection.documents;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Makes large states small: the embedded store holds all of them in memory. Small ones stay as they are, and readable. */
public final class Packed {
    private static final int WORTH_IT = 1024;
    private static final int PIECE = 8192;
    private static final byte JSON = '{';
    /** One for each thread that packs: a new one would ask the system for a quarter of a megabyte, for a state of a few kilobytes. */
    private static final ThreadLocal<Deflater> PACKING =
            ThreadLocal.withInitial(() -> new Deflater(Deflater.BEST_SPEED));

    private Packed() {}

    static byte[] pack(byte[] json) {
        if (json.length < WORTH_IT) {
            return json;
        }
        var deflater = PACKING.get();
        deflater.reset();
        deflater.setInput(json);
        deflater.finish();
        var packed = new ByteArrayOutputStream(json.length / 4);
        var piece = new byte[Math.min(PIECE, json.length)];
        while (!deflater.finished()) {
            packed.write(piece, 0, deflater.deflate(piece));
        }
        return packed.toByteArray();
    }

    public static byte[] unpack(byte[] stored) {
        if (stored.length == 0 || stored[0] == JSON) {
            return stored;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(stored);
            var json = new ByteArrayOutputStream(stored.length * 8);
            var piece = new byte[PIECE];
            while (!inflater.finished()) {
                int length = inflater.inflate(piece);
                if (length == 0 && inflater.needsInput()) {
                    throw new IllegalStateException("a stored state ends too early");
                }
                json.write(piece, 0, length);
            }
            return json.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalStateException("a stored state cannot be read", e);
        } finally {
            inflater.end();
        }
    }
}
