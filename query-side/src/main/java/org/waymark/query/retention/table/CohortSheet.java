package org.waymark.query.retention.table;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.query.retention.figures.Share;

/** A cohort table as CSV: a line for each cell, and those that are suppressed say so. */
final class CohortSheet {
    private static final String HEADINGS = "cohort,people,months,at_risk,staying,low,high,suppressed\r\n";

    private CohortSheet() {}

    static String csv(CohortTable table) {
        var text = new StringBuilder(HEADINGS);
        for (var line : table.lines()) {
            for (int at = 0; at < table.months().size(); at++) {
                var cell = line.isSuppressed() ? null : line.after().get(at);
                append(text, line, table.months().get(at), cell, table.least() > 0);
            }
        }
        return text.toString();
    }

    private static void append(
            StringBuilder text, CohortTable.Line line, int months, @Nullable Share cell, boolean isProtected) {
        boolean isEmpty = cell == null || cell.staying() == null;
        text.append(quoted(line.name()))
                .append(',')
                .append(number(line.people()))
                .append(',')
                .append(months);
        if (cell == null || isEmpty) {
            text.append(",,,,");
        } else {
            text.append(',').append(cell.atRisk());
            text.append(',').append(number(cell.staying()));
            text.append(',').append(number(cell.low()));
            text.append(',').append(number(cell.high()));
        }
        text.append(',').append(isEmpty && isProtected ? "yes" : "no").append("\r\n");
    }

    private static String number(@Nullable Number number) {
        return number == null
                ? ""
                : number instanceof Double share ? String.format(Locale.ROOT, "%.6f", share) : number.toString();
    }

    /** A name that a spreadsheet would take for a formula is made a text. */
    private static String quoted(String name) {
        var harmless = name.matches("^[=+@\\-\\t\\r].*") ? "'" + name : name;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
