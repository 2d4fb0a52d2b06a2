package org.waymark.query.research.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.waymark.query.research.files.Table.Type;

/**
 * A flat table as Apache Parquet (format 2.10): one row group, each column a dictionary page and a data page, not compressed,
 * so that the bytes depend on nothing but the table. The libraries there are for the JVM bring Hadoop's classes along, or do not
 * write (ADR 0016).
 */
final class Parquet {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int INT32 = 1;
    private static final int DOUBLE = 5;
    private static final int BYTE_ARRAY = 6;
    private static final int OPTIONAL = 1;
    private static final int UTF8 = 0;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int RLE_DICTIONARY = 8;
    private static final int DATA_PAGE = 0;
    private static final int DICTIONARY_PAGE = 2;
    private static final int UNCOMPRESSED = 0;

    private final Table table;
    private final List<ColumnChunk> columns = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Written> written = new ArrayList<>();

    /** Where a column stands in the file. */
    private record Written(int dictionary, int data, int end) {}

    private Parquet(Table table) {
        this.table = table;
        table.columns().forEach(column -> columns.add(new ColumnChunk(column.type())));
    }

    static byte[] of(Table table) {
        var parquet = new Parquet(table);
        table.rows().accept(row -> {
            for (int at = 0; at < row.length; at++) {
                parquet.columns.get(at).add(row[at]);
            }
        });
        return parquet.bytes();
    }

    private byte[] bytes() {
        out.writeBytes(MAGIC);
        columns.forEach(this::write);
        var footer = footer();
        out.writeBytes(footer);
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            out.write(footer.length >>> shift);
        }
        out.writeBytes(MAGIC);
        return out.toByteArray();
    }

    private void write(ColumnChunk column) {
        int from = out.size();
        page(
                DICTIONARY_PAGE,
                column.dictionary(),
                7,
                thrift -> thrift.number(1, column.values()).number(2, PLAIN));
        int data = out.size();
        page(
                DATA_PAGE,
                column.data(),
                5,
                thrift -> thrift.number(1, column.count())
                        .number(2, RLE_DICTIONARY)
                        .number(3, RLE)
                        .number(4, RLE));
        written.add(new Written(from, data, out.size()));
    }

    private void page(int type, byte[] content, int field, Thrift.Inside inside) {
        out.writeBytes(new Thrift()
                .struct(thrift -> thrift.number(1, type)
                        .number(2, content.length)
                        .number(3, content.length)
                        .struct(field, inside))
                .bytes());
        out.writeBytes(content);
    }

    private byte[] footer() {
        int rows = columns.getFirst().count();
        return new Thrift()
                .struct(thrift -> thrift.number(1, 2)
                        .structs(2, columns.size() + 1, this::schema)
                        .wide(3, rows)
                        .structs(4, rows == 0 ? 0 : 1, group -> groups(group, rows))
                        .text(6, "waymark"))
                .bytes();
    }

    /** Readers take no group of no rows. */
    private void groups(Thrift thrift, int rows) {
        if (rows > 0) {
            thrift.struct(one -> one.structs(1, columns.size(), this::chunks)
                    .wide(2, written.getLast().end() - (long) MAGIC.length)
                    .wide(3, rows));
        }
    }

    private void schema(Thrift thrift) {
        thrift.struct(root -> root.text(4, table.name()).number(5, columns.size()));
        for (var column : table.columns()) {
            boolean isText = column.type() == Type.TEXT;
            thrift.struct(one -> {
                one.number(1, physical(column.type())).number(3, OPTIONAL).text(4, column.name());
                if (isText) {
                    one.number(6, UTF8).struct(10, logical -> logical.struct(1, string -> {}));
                }
            });
        }
    }

    private static int physical(Type type) {
        return switch (type) {
            case TEXT -> BYTE_ARRAY;
            case NUMBER -> INT32;
            case DECIMAL -> DOUBLE;
        };
    }

    private void chunks(Thrift thrift) {
        for (int at = 0; at < columns.size(); at++) {
            var where = written.get(at);
            var column = table.columns().get(at);
            int count = columns.get(at).count();
            long size = where.end() - (long) where.dictionary();
            thrift.struct(chunk -> chunk.wide(2, where.dictionary())
                    .struct(
                            3,
                            meta -> meta.number(1, physical(column.type()))
                                    .numbers(2, PLAIN, RLE, RLE_DICTIONARY)
                                    .texts(3, column.name())
                                    .number(4, UNCOMPRESSED)
                                    .wide(5, count)
                                    .wide(6, size)
                                    .wide(7, size)
                                    .wide(9, where.data())
                                    .wide(11, where.dictionary())));
        }
    }
}
