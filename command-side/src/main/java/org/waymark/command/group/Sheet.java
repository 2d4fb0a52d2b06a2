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

    Mark mark(int column) {
        return marks == null || column < 0 || column >= marks.length()
                ? Mark.NOT_MARKED
                : Mark.values()[LETTERS.indexOf(marks.charAt(column))];
    }

    Sheet with(int column, Mark mark) {
        var line = new StringBuilder(marks == null ? "" : marks);
        while (line.length() <= column) {
            line.append('-');
        }
        line.setCharAt(column, LETTERS.charAt(mark.ordinal()));
        return new Sheet(meetingId, line.toString());
    }

    boolean met() {
        return marks != null;
    }
}
