package org.waymark.query.research.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.query.research.files.Table.Type;

/** One column of a Parquet file while it is gathered: each different value once, and for each row which of them it is. */
final class ColumnChunk {
    private static final int NOTHING = -1;
    private static final int GROUP = 8;

    private final Type type;
    private final Map<Object, Integer> places = new LinkedHashMap<>();
    private int[] rows = new int[1024];
    private int count;
    private int present;

    ColumnChunk(Type type) {
        this.type = type;
    }

    void add(@Nullable Object value) {
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, 2 * count);
        }
        if (value == null) {
            rows[count++] = NOTHING;
        } else {
            present++;
            rows[count++] = places.computeIfAbsent(value, fresh -> places.size());
        }
    }

    int count() {
        return count;
    }

    int values() {
        return places.size();
    }

    /** Every different value, plainly. */
    byte[] dictionary() {
        var out = new ByteArrayOutputStream();
        places.keySet().forEach(value -> {
            switch (type) {
                case NUMBER -> little(out, ((Number) value).intValue());
                case DECIMAL -> {
                    long bits = Double.doubleToLongBits(((Number) value).doubleValue());
                    little(out, (int) bits);
                    little(out, (int) (bits >>> Integer.SIZE));
                }
                case TEXT -> {
                    var bytes = value.toString().getBytes(StandardCharsets.UTF_8);
                    little(out, bytes.length);
                    out.writeBytes(bytes);
                }
            }
        });
        return out.toByteArray();
    }

    /** Where there is something, as runs, and then which value it is, packed into as few bits as it takes. */
    byte[] data() {
        var out = new ByteArrayOutputStream();
        var levels = levels();
        little(out, levels.length);
        out.writeBytes(levels);
        int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(Math.max(0, places.size() - 1)));
        out.write(bits);
        int groups = (present + GROUP - 1) / GROUP;
        Thrift.varint(out, (long) groups << 1 | 1);
        pack(out, bits, groups);
        return out.toByteArray();
    }

    private byte[] levels() {
        var out = new ByteArrayOutputStream();
        int at = 0;
        while (at < count) {
            boolean is = rows[at] != NOTHING;
            int from = at;
            while (at < count && (rows[at] != NOTHING) == is) {
                at++;
            }
            Thrift.varint(out, (long) (at - from) << 1);
            out.write(is ? 1 : 0);
        }
        return out.toByteArray();
    }

    private void pack(ByteArrayOutputStream out, int bits, int groups) {
        long waiting = 0;
        int held = 0;
        int packed = 0;
        for (int row = 0; row < count; row++) {
            if (rows[row] != NOTHING) {
                waiting |= (long) rows[row] << held;
                held += bits;
                packed++;
                for (; held >= GROUP; held -= GROUP, waiting >>>= GROUP) {
                    out.write((int) waiting);
                }
            }
        }
        for (long left = (long) (groups * GROUP - packed) * bits + held; left > 0; left -= GROUP) {
            out.write((int) waiting);
            waiting >>>= GROUP;
        }
    }

    private static void little(ByteArrayOutputStream out, int number) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            out.write(number >>> shift);
        }
    }
}
