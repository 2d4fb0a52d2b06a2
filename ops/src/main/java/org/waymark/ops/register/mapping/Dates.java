package org.waymark.ops.register.mapping;

import static java.time.temporal.ChronoField.DAY_OF_MONTH;
import static java.time.temporal.ChronoField.MONTH_OF_YEAR;
import static java.time.temporal.ChronoField.YEAR;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waymark.events.PartialDate;

/** Reads dates in the patterns a register declares; what is not declared is not guessed. */
public final class Dates {
    /** A text that is no date of the declared patterns, or a day no calendar has. */
    public static final class NoDate extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private final boolean impossible;

        NoDate(String sentence, boolean impossible) {
            super(sentence, null, false, false);
            this.impossible = impossible;
        }

        /** True for a day such as 31 February, false for a text that is not a date at all. */
        public boolean impossible() {
            return impossible;
        }
    }

    private final List<String> patterns;
    private final List<DateTimeFormatter> formats = new ArrayList<>();

    /** @param patterns as of {@link DateTimeFormatter}; none means ISO: 2014-02-05, 2014-02 or 2014 */
    public Dates(List<String> patterns) {
        this.patterns = patterns.isEmpty() ? List.of("yyyy-MM-dd", "yyyy-MM", "yyyy") : patterns;
        this.patterns.forEach(pattern -> formats.add(format(pattern)));
    }

    /** @throws NoDate with a sentence */
    public PartialDate read(String text) {
        boolean looksRight = false;
        for (var format : formats) {
            var date = tryRead(format, text);
            if (date.isPresent()) {
                return date.get();
            }
            looksRight |= looksLike(format, text);
        }
        if (looksRight) {
            throw new NoDate("\"" + text + "\" is no day of the calendar; write the day that is meant", true);
        }
        throw new NoDate("\"" + text + "\" is not a date written as " + String.join(" or ", patterns), false);
    }

    private static Optional<PartialDate> tryRead(DateTimeFormatter format, String text) {
        try {
            var found = format.parse(text);
            return Optional.of(
                    new PartialDate(field(found, YEAR), field(found, MONTH_OF_YEAR), field(found, DAY_OF_MONTH)));
        } catch (DateTimeException | IllegalArgumentException ignored) {
            return Optional.empty();
        }
    }

    private static int field(TemporalAccessor found, java.time.temporal.ChronoField field) {
        return found.isSupported(field) ? found.get(field) : 0;
    }

    private static boolean looksLike(DateTimeFormatter format, String text) {
        var position = new ParsePosition(0);
        return format.parseUnresolved(text, position) != null && position.getIndex() == text.length();
    }

    /** {@code yyyy} is written for the year itself; the formatter's own letter for that is {@code u}. */
    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replace('y', 'u'))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
