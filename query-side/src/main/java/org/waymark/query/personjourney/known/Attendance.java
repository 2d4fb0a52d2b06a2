package org.waymark.query.personjourney.known;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.waymark.events.group.Mark;

/**
 * What the sheets of one group say of one person: twelve letters a meeting (day, mark, second it was recorded). Kept by
 * group and not by membership, so that a corrected membership date moves no marks.
 */
public record Attendance(@JsonValue String text) {
    static final Attendance NONE = new Attendance("");
    private static final int TIME = 7;
    private static final int REST = 1 + TIME;
    private static final String LETTERS = "PAEN";
    /** Of two marks of one day the one further left says more. */
    private static final String BEST = "PEAN";
    /** Times are counted from 1900 so that none is negative. */
    private static final long FIRST_SECOND =
            Instant.parse("1900-01-01T00:00:00Z").getEpochSecond();

    /** One mark; recordedAt is exact to the second. */
    public record Marked(LocalDate heldOn, Mark mark, Instant recordedAt) {}

    @JsonCreator
    public static Attendance of(String text) {
        return new Attendance(text);
    }

    public Attendance with(LocalDate heldOn, Mark mark, Instant recordedAt) {
        var time = DayText.number(recordedAt.getEpochSecond() - FIRST_SECOND, TIME);
        return new Attendance(DayText.put(text, heldOn, LETTERS.charAt(mark.ordinal()) + time));
    }

    /** The mark is another; when the sheet was recorded stays. */
    public Attendance corrected(LocalDate heldOn, Mark mark, Instant correctedAt) {
        var before = DayText.get(text, heldOn, REST);
        if (before.isEmpty()) {
            return with(heldOn, mark, correctedAt);
        }
        return new Attendance(DayText.put(text, heldOn, LETTERS.charAt(mark.ordinal()) + before.substring(1)));
    }

    Attendance and(Attendance other) {
        var both = this;
        for (var marked : other.marks()) {
            var before = DayText.get(both.text, marked.heldOn(), REST);
            if (before.isEmpty()
                    || BEST.indexOf(LETTERS.charAt(marked.mark().ordinal())) < BEST.indexOf(before.charAt(0))) {
                both = both.with(marked.heldOn(), marked.mark(), marked.recordedAt());
            }
        }
        return both;
    }

    Attendance without(LocalDate heldOn) {
        return new Attendance(DayText.without(text, heldOn, REST));
    }

    public List<Marked> marks() {
        var marks = new ArrayList<Marked>(text.length() / (REST + 4));
        DayText.each(text, REST, (day, rest) -> marks.add(marked(day, rest)));
        return marks;
    }

    private static Marked marked(LocalDate day, String rest) {
        var mark = Mark.values()[LETTERS.indexOf(rest.charAt(0))];
        return new Marked(day, mark, Instant.ofEpochSecond(FIRST_SECOND + DayText.number(rest.substring(1))));
    }
}
