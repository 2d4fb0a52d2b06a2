package org.waymark.ops.register.kind;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.client.Command;

/**
 * What one row asks for.
 *
 * @param key what may stand only once in the register, such as a person's reference; null when anything may repeat
 * @param needs people who must be known before any of it is sent
 */
public record Entry(@Nullable String key, List<Need> needs, List<Step> steps) {
    public Entry {
        needs = List.copyOf(needs);
        steps = List.copyOf(steps);
    }

    /** Somebody named in a column by the programme's reference. */
    public record Need(String column, String reference) {}

    /**
     * One command of a row.
     *
     * @param begins true when what it makes is needed by everything else: people, groups, associations
     * @param column where its fault would be
     */
    public record Step(boolean begins, String column, Command command) {}
}
