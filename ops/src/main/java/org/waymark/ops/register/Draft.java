package org.waymark.ops.register;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.register.csv.Row;
import org.waymark.ops.register.kind.Entry;
import org.waymark.ops.register.mapping.Problem;

/** A row on its way: what it asks for and what stands against it so far. */
final class Draft {
    private final Row row;
    private final @Nullable Entry entry;
    private final List<Problem> problems = new ArrayList<>();
    private boolean added;

    Draft(Row row, @Nullable Entry entry, List<Problem> problems) {
        this.row = row;
        this.entry = entry;
        this.problems.addAll(problems);
    }

    Row row() {
        return row;
    }

    @Nullable Entry entry() {
        return entry;
    }

    /** How many commands it takes. */
    long steps() {
        return entry == null ? 0 : entry.steps().size();
    }

    boolean isGood() {
        return entry != null && problems.isEmpty();
    }

    List<Problem> problems() {
        return problems;
    }

    synchronized void problem(String column, String code, String sentence) {
        problems.add(new Problem(column, code, sentence));
    }

    synchronized void added() {
        added = true;
    }

    boolean isNew() {
        return added;
    }
}
