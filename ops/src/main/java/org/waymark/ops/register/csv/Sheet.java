package org.waymark.ops.register.csv;

import java.util.List;

/**
 * A register as read: its rows, and how it was written, so that what is given back is written the same way.
 *
 * @param lineEnd between rows
 * @param mark true when the file began with a byte order mark
 */
public record Sheet(List<String> headings, List<Row> rows, char delimiter, String lineEnd, boolean mark) {
    public Sheet {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** Where the heading stands, or -1. */
    public int column(String heading) {
        for (int at = 0; at < headings.size(); at++) {
            if (headings.get(at).equalsIgnoreCase(heading.strip())) {
                return at;
            }
        }
        return -1;
    }
}
