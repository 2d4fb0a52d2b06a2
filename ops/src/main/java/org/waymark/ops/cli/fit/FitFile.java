package org.waymark.ops.cli.fit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Sentence;
import org.waymark.ops.register.csv.Row;
import org.waymark.ops.register.csv.Sheet;
import org.waymark.ops.register.csv.SheetReader;
import org.waymark.statistics.FollowUps;

/**
 * Follow-up times as they stand in a file.
 *
 * @param causes the statuses that are not the censored one, numbers in order of size; the first is cause 1
 * @param strata by stratum and then by group; one of each when the file has none
 * @param leftOut rows in which something that was needed is missing
 */
record FitFile(List<String> causes, Map<String, Map<String, FollowUps>> strata, List<Integer> leftOut) {
    /** Which column means what. */
    record Columns(
            String exit,
            @Nullable String entry,
            String status,
            String censored,
            @Nullable String group,
            @Nullable String within) {}

    private static final Comparator<String> BY_SIZE = Comparator.comparing(FitFile::isNumber)
            .reversed()
            .thenComparing(text -> isNumber(text) ? Double.parseDouble(text) : 0)
            .thenComparing(Comparator.naturalOrder());

    static FitFile read(Path file, Columns columns) {
        var sheet = SheetReader.read(file, null);
        var exit = column(sheet, columns.exit(), "--exit");
        var status = column(sheet, columns.status(), "--status");
        int entry = optional(sheet, columns.entry(), "--entry");
        int group = optional(sheet, columns.group(), "--group");
        int within = optional(sheet, columns.within(), "--within");
        var whole = new ArrayList<Row>();
        var leftOut = new ArrayList<Integer>();
        var causes = new TreeSet<>(BY_SIZE);
        for (var row : sheet.rows()) {
            if (missing(row, exit)
                    || missing(row, status)
                    || missing(row, entry)
                    || missing(row, group)
                    || missing(row, within)) {
                leftOut.add(row.line());
            } else {
                whole.add(row);
                causes.add(row.cell(status).strip());
            }
        }
        causes.remove(columns.censored());
        var order = List.copyOf(causes);
        var strata = new TreeMap<String, Map<String, FollowUps>>(BY_SIZE);
        for (var row : whole) {
            int cause = order.indexOf(row.cell(status).strip()) + 1;
            var rows = strata.computeIfAbsent(text(row, within), one -> new TreeMap<>(BY_SIZE))
                    .computeIfAbsent(text(row, group), one -> new FollowUps());
            double from = entry < 0 ? FollowUps.FROM_THE_START : number(row, entry, sheet);
            try {
                rows.add(from, number(row, exit, sheet), cause);
            } catch (IllegalArgumentException cannotBe) {
                throw wrong(row, String.valueOf(cannotBe.getMessage()));
            }
        }
        return new FitFile(order, strata, List.copyOf(leftOut));
    }

    /** Everybody by group, whatever their stratum. */
    Map<String, FollowUps> groups() {
        var groups = new TreeMap<String, FollowUps>(BY_SIZE);
        strata.values()
                .forEach(stratum -> stratum.forEach((name, rows) ->
                        groups.computeIfAbsent(name, one -> new FollowUps()).addAll(rows)));
        return new LinkedHashMap<>(groups);
    }

    private static int optional(Sheet sheet, @Nullable String heading, String option) {
        return heading == null ? -1 : column(sheet, heading, option);
    }

    private static int column(Sheet sheet, String heading, String option) {
        int column = sheet.column(heading);
        if (column < 0) {
            throw new Sentence(
                    Exit.USAGE,
                    "USAGE",
                    "there is no column " + heading + "; say with " + option + " which it is: "
                            + String.join(", ", sheet.headings()));
        }
        return column;
    }

    /** As R and SAS write it. */
    private static boolean missing(Row row, int column) {
        var text = column < 0 ? "there" : row.cell(column).strip();
        return text.isEmpty() || text.equals("NA") || text.equals(".");
    }

    private static String text(Row row, int column) {
        return column < 0 ? "all" : row.cell(column).strip();
    }

    private static double number(Row row, int column, Sheet sheet) {
        var text = row.cell(column).strip();
        if (!isNumber(text)) {
            throw wrong(row, sheet.headings().get(column) + " must be a number");
        }
        return Double.parseDouble(text);
    }

    private static boolean isNumber(String text) {
        return text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    }

    private static Sentence wrong(Row row, String why) {
        return new Sentence(Exit.REFUSED, "ROW_REFUSED", "line " + row.line() + ": " + why);
    }
}
