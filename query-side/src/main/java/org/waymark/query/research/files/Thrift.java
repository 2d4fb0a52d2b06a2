package org.waymark.query.research.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes what a Parquet file says of itself: Thrift's compact protocol, as far as that needs it. */
final class Thrift {
    private static final int STOP = 0;
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    private static final int SHORT = 15;
    private static final int SEVEN = 0x7f;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Deque<Integer> outer = new ArrayDeque<>();
    private int last;

    /** What is inside of a struct or a list. */
    interface Inside {
        void write(Thrift thrift);
    }

    Thrift number(int field, int value) {
        head(field, I32);
        return zigzag(value);
    }

    Thrift wide(int field, long value) {
        head(field, I64);
        return zigzag(value);
    }

    Thrift text(int field, String value) {
        head(field, BINARY);
        return text(value);
    }

    Thrift struct(int field, Inside inside) {
        head(field, STRUCT);
        return struct(inside);
    }

    /** @param each writes all elements, one after another, without field numbers */
    Thrift structs(int field, int size, Inside each) {
        return list(field, STRUCT, size, each);
    }

    Thrift numbers(int field, int... values) {
        return list(field, I32, values.length, thrift -> {
            for (int value : values) {
                thrift.zigzag(value);
            }
        });
    }

    Thrift texts(int field, String value) {
        return list(field, BINARY, 1, thrift -> thrift.text(value));
    }

    /** As an element of a list, or as the whole. */
    Thrift struct(Inside inside) {
        outer.push(last);
        last = 0;
        inside.write(this);
        out.write(STOP);
        last = outer.pop();
        return this;
    }

    private Thrift list(int field, int type, int size, Inside each) {
        head(field, LIST);
        if (size < SHORT) {
            out.write(size << 4 | type);
        } else {
            out.write(SHORT << 4 | type);
            varint(out, size);
        }
        each.write(this);
        return this;
    }

    /** Fields are written in order, so that the step from one to the next is short. */
    private void head(int field, int type) {
        out.write(field - last << 4 | type);
        last = field;
    }

    private Thrift text(String value) {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        varint(out, bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    private Thrift zigzag(long value) {
        varint(out, value << 1 ^ value >> 63);
        return this;
    }

    static void varint(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~SEVEN) != 0) {
            out.write((int) (rest & SEVEN | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
