package org.waymark.query.projection.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.InflaterInputStream;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;

/**
 * Makes large states small: the embedded store holds all of them in memory. Small ones stay as they are, and readable. A
 * packed one is the letter L, its length in four bytes, and an LZ4 block.
 */
public final class Packed {
    private static final int WORTH_IT = 1024;
    private static final byte JSON = '{';
    private static final byte LZ4 = 'L';
    private static final byte DEFLATED = 0x78;
    private static final int HEADER = 1 + Integer.BYTES;
    /** No byte of a block stands for more than this many. */
    private static final int AT_MOST = 255;

    /** In Java alone, where nothing has to be loaded from the system. */
    private static final LZ4Compressor PACKING = LZ4Factory.safeInstance().fastCompressor();

    private static final LZ4SafeDecompressor UNPACKING =
            LZ4Factory.safeInstance().safeDecompressor();

    private Packed() {}

    static byte[] pack(byte[] json) {
        if (json.length < WORTH_IT) {
            return json;
        }
        var packed = ByteBuffer.allocate(HEADER + PACKING.maxCompressedLength(json.length));
        packed.put(LZ4).putInt(json.length);
        PACKING.compress(ByteBuffer.wrap(json), packed);
        var stored = new byte[packed.position()];
        packed.get(0, stored);
        return stored;
    }

    public static byte[] unpack(byte[] stored) {
        if (stored.length == 0 || stored[0] == JSON) {
            return stored;
        }
        try {
            return stored[0] == DEFLATED ? inflated(stored) : unpackedBlock(stored);
        } catch (IOException | LZ4Exception e) {
            throw new IllegalStateException("a stored state cannot be read", e);
        }
    }

    private static byte[] unpackedBlock(byte[] stored) throws IOException {
        if (stored[0] != LZ4 || stored.length < HEADER) {
            throw new IOException("it is not packed in any known way");
        }
        int length = ByteBuffer.wrap(stored).getInt(1);
        if (length < 0 || length > (long) stored.length * AT_MOST) {
            throw new IOException("it cannot be " + length + " bytes long");
        }
        var json = new byte[length];
        if (UNPACKING.decompress(stored, HEADER, stored.length - HEADER, json, 0) != length) {
            throw new IOException("it ends too early");
        }
        return json;
    }

    /** What Waymark packed before it packed with LZ4, in a store that outlives the program. */
    private static byte[] inflated(byte[] stored) throws IOException {
        try (var json = new InflaterInputStream(new ByteArrayInputStream(stored))) {
            return json.readAllBytes();
        }
    }
}
