package org.waymark.query.research.counts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.events.research.Dimension;
import org.waymark.query.research.counts.Questions.Answered;

/**
 * An answer laid out to be read: values of the last dimension beside each other, those of the others one below the other.
 *
 * @param down the dimensions that rows are of
 * @param across the one that columns are of; null when there is only one dimension, and the figures stand in one column
 * @param columns values of that one
 * @param people all of the cohort; null for fewer than five
 */
record CountTable(
        List<Dimension> down,
        @Nullable Dimension across,
        List<String> columns,
        List<Row> rows,
        @Nullable Integer people) {
    private static final String END = "\r\n";

    /** One row: a value for each of its dimensions, a count for each column; null is fewer than five, or nobody. */
    record Row(List<String> values, List<@Nullable Integer> counts) {}

    static CountTable of(Answered answer) {
        var dimensions = answer.dimensions();
        int across = dimensions.size() - 1;
        if (across == 0) {
            var rows = answer.cells().stream()
                    .map(cell -> new Row(cell.values(), one(cell.people())))
                    .toList();
            return new CountTable(dimensions, null, List.of(), rows, answer.people());
        }
        var columns = new LinkedHashSet<String>();
        var found = new LinkedHashMap<List<String>, Map<String, @Nullable Integer>>();
        answer.cells().forEach(cell -> {
            columns.add(cell.values().get(across));
            found.computeIfAbsent(cell.values().subList(0, across), row -> new LinkedHashMap<>())
                    .put(cell.values().get(across), cell.people());
        });
        var rows = found.entrySet().stream()
                .map(row -> new Row(row.getKey(), inOrder(columns, row.getValue())))
                .toList();
        return new CountTable(
                dimensions.subList(0, across), dimensions.get(across), List.copyOf(columns), rows, answer.people());
    }

    private static List<@Nullable Integer> one(@Nullable Integer people) {
        return Collections.singletonList(people);
    }

    private static List<@Nullable Integer> inOrder(
            LinkedHashSet<String> columns, Map<String, @Nullable Integer> counts) {
        var all = new ArrayList<@Nullable Integer>();
        columns.forEach(column -> all.add(counts.get(column)));
        return all;
    }

    public boolean isAnySuppressed() {
        return rows.stream().anyMatch(row -> row.counts().contains(null));
    }

    /** A line for each cell; those that are suppressed have no count and say so. */
    static String csv(Answered answer) {
        var text = new StringBuilder();
        answer.dimensions()
                .forEach(one -> text.append(one.name().toLowerCase(Locale.ROOT)).append(','));
        text.append("people,suppressed").append(END);
        answer.cells().forEach(cell -> {
            cell.values()
                    .forEach(value ->
                            text.append('"').append(value.replace("\"", "\"\"")).append("\","));
            text.append(cell.people() == null ? ",yes" : cell.people() + ",no").append(END);
        });
        return text.toString();
    }
}
