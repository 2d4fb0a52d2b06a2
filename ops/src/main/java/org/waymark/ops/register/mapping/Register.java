package org.waymark.ops.register.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One register as its programme describes it.
 *
 * @param file its name, beside the programme's file
 * @param delimiter null to find it
 * @param dates the patterns its dates are written in, such as {@code dd/MM/yyyy}; years and months alone are allowed
 * @param columns which heading holds a field
 * @param constants fields that are the same in every row
 * @param values what a programme's own words mean, by field
 * @param empty texts that mean that nothing is known
 * @param ignore headings that are not taken, on purpose
 * @param reasons in a wide register of meetings, where the row stands that says why a meeting was not held
 */
public record Register(
        String file,
        Kind kind,
        @Nullable Character delimiter,
        List<String> dates,
        Map<String, String> columns,
        Map<String, String> constants,
        Map<String, Map<String, String>> values,
        Set<String> empty,
        Set<String> ignore,
        @Nullable ReasonRow reasons) {
    /** The row whose column says that text holds, under each date, why the group did not meet. */
    public record ReasonRow(String column, String text) {}

    /** The file's name without its ending, and without {@code .errors} when it is what was given back. */
    public static String nameOf(String file) {
        return file.replaceFirst("(?i)\\.(csv|tsv|txt)$", "").replaceFirst("\\.errors(\\.\\d+)?$", "");
    }
}
