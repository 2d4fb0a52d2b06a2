package org.waymark.ops.register.csv;

import java.util.List;

/**
 * One row as it stands in the file.
 *
 * @param line where it begins, from 1
 */
public record Row(int line, List<String> cells) {
    public Row {
        cells = List.copyOf(cells);
    }

    /** The cell's text, empty when the row is too short. */
    public String cell(int column) {
        return column < 0 || column >= cells.size() ? "" : cells.get(column);
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** True when there is something to the right of the last heading. */
    public boolean isLongerThan(int columns) {
        return cells.stream().skip(columns).anyMatch(cell -> !cell.isBlank());
    }
}
