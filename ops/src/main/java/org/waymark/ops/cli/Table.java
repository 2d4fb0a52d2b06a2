package org.waymark.ops.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns under headings, numbers to the right, as wide as what stands in them in whatever script. */
public final class Table {
    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();
    private final boolean[] numbers;

    public Table(String... headings) {
        rows.add(headings);
        numbers = new boolean[headings.length];
    }

    public Table row(@Nullable Object... cells) {
        var texts = new String[cells.length];
        for (int at = 0; at < cells.length; at++) {
            numbers[at] |= cells[at] instanceof Number;
            texts[at] = cells[at] == null ? "" : cells[at].toString();
        }
        rows.add(texts);
        return this;
    }

    public boolean isEmpty() {
        return rows.size() == 1;
    }

    public void print(PrintWriter out) {
        var widths = new int[numbers.length];
        rows.forEach(row -> Arrays.setAll(widths, at -> Math.max(widths[at], width(row[at]))));
        for (var row : rows) {
            var line = new StringBuilder();
            for (int at = 0; at < row.length; at++) {
                var padding = " ".repeat(widths[at] - width(row[at]));
                line.append(at == 0 ? "" : GAP).append(numbers[at] ? padding + row[at] : row[at] + padding);
            }
            out.println(line.toString().stripTrailing());
        }
    }

    /** On the screen Chinese characters are two wide and combining marks none. */
    static int width(String text) {
        return text.codePoints().map(Table::width).sum();
    }

    private static int width(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> 2;
            default -> 1;
        };
    }
}
