package org.waymark.query.research.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as RFC 4180 writes it, in UTF-8, lines ended by a line feed. */
final class Csv {
    private static final char COMMA = ',';
    private static final int AT_ONCE = 1 << 16;

    private Csv() {}

    static byte[] of(Table table) {
        var names = table.columns().stream().map(Table.Column::name).toArray();
        var out = new ByteArrayOutputStream();
        var text = new StringBuilder();
        line(text, names, COMMA);
        table.rows().accept(row -> {
            line(text, row, COMMA);
            if (text.length() > AT_ONCE) {
                out.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
                text.setLength(0);
            }
        });
        out.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    /** Without a heading, fields apart by semicolons: a ladder as ARX reads it. */
    static byte[] ladder(List<List<String>> steps) {
        var text = new StringBuilder();
        steps.forEach(step -> line(text, step.toArray(), ';'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, @Nullable Object[] fields, char between) {
        for (int at = 0; at < fields.length; at++) {
            if (at > 0) {
                text.append(between);
            }
            var field = fields[at];
            if (field != null) {
                text.append(quoted(field.toString(), between));
            }
        }
        text.append('\n');
    }

    private static String quoted(String field, char between) {
        return field.indexOf(between) < 0 && field.indexOf('"') < 0 && field.indexOf('\n') < 0
                ? field
                : '"' + field.replace("\"", "\"\"") + '"';
    }
}
