package org.waymark.command.group;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.Mark;

/**
 * What is kept of one day, small because a group has hundreds: a letter a person, in the columns of {@link Sheets}.
 *
 * @param marks null when the group did not meet
 */
record Sheet(UUID meetingId, @Nullable String marks) {
    private static final String LETTERS = "PAE-"; // in the order of Mark
    private static final char NOT_NAMED = ' ';

    Mark mark(int column) {
        return marks != null && names(column) ? Mark.values()[LETTERS.indexOf(marks.charAt(column))] : Mark.NOT_MARKED;
    }

    /** True for whoever the sheet says something of, be it that they were not marked. */
    boolean names(int column) {
        return marks != null && column >= 0 && column < marks.length() && marks.charAt(column) != NOT_NAMED;
    }

    Sheet with(int column, Mark mark) {
        var line = new StringBuilder(marks == null ? "" : marks);
        while (line.length() <= column) {
            line.append(NOT_NAMED);
        }
        line.setCharAt(column, LETTERS.charAt(mark.ordinal()));
        return new Sheet(meetingId, line.toString());
    }

    boolean met() {
        return marks != null;
    }
}
