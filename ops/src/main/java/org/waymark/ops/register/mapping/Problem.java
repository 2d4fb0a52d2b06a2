package org.waymark.ops.register.mapping;

import java.util.Comparator;

/**
 * Why a row or a cell was not taken.
 *
 * @param column the heading, empty when it is about the whole row
 * @param code stable, in capitals; the interface's own codes are passed on
 * @param sentence what is wrong and what to do
 */
public record Problem(String column, String code, String sentence) implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::column).thenComparing(Problem::code).thenComparing(Problem::sentence);

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
