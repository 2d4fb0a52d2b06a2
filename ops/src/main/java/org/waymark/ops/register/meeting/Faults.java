package org.waymark.ops.register.meeting;

import org.waymark.ops.register.csv.Row;
import org.waymark.ops.register.mapping.Problem;

/** Takes down what became of a register's marks. */
public interface Faults {
    void fault(Row row, Problem problem);

    void repeated(Row row, int firstLine);

    void taken(int marks);

    void there(int marks);
}
