package org.waymark.ops.register.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;
import org.waymark.ops.register.csv.Row;

/** One row read by its register's description; what cannot be read is noted and the reading goes on. */
public final class Cells {
    private static final int LONGEST = 4000; // as long as the longest note

    private final Reading reading;
    private final Row row;
    private final List<Problem> problems = new ArrayList<>();

    Cells(Reading reading, Row row) {
        this.reading = reading;
        this.row = row;
    }

    /** The same row for a second look; what was wrong has been noted the first time. */
    public Cells silent() {
        return new Cells(reading, row);
    }

    public Row row() {
        return row;
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    public void problem(String field, String code, String sentence) {
        problems.add(new Problem(heading(field), code, sentence));
    }

    /** Notes every cell that holds a whole text where a word is meant, as when a quotation mark was never closed. */
    void refuseTexts() {
        for (var heading : reading.ownHeadings()) {
            int length = row.cell(reading.sheet().column(heading)).length();
            if (length > LONGEST) {
                problems.add(new Problem(
                        heading,
                        "TOO_LONG",
                        "this has %d characters and may have %d; shorten it, or look for a quotation mark too many"
                                .formatted(length, LONGEST)));
            }
        }
    }

    /** The heading a field is read from, empty when it is the same in every row. */
    public String heading(String field) {
        return reading.register().columns().getOrDefault(field, "");
    }

    /** The cell's text, or null when nothing is known. */
    public @Nullable String text(String field) {
        var heading = reading.register().columns().get(field);
        var cell = heading == null ? "" : Words.tidy(row.cell(reading.sheet().column(heading)));
        if (cell.isEmpty() || reading.isEmpty(cell)) {
            return reading.register().constants().get(field);
        }
        return cell;
    }

    /** The text, or what the programme says that it stands for: a place for its area. */
    public @Nullable String meant(String field) {
        var text = text(field);
        return text == null ? null : reading.words().meaning(field, text);
    }

    public @Nullable String needed(String field) {
        var text = text(field);
        if (text == null) {
            problem(field, "MISSING", "this must be given: " + field);
        }
        return text;
    }

    public @Nullable PartialDate date(String field) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        try {
            var date = reading.dates(field).read(text);
            if (date.certainlyAfter(PartialDate.of(reading.today()))) {
                problem(field, "DATE_IN_FUTURE", "\"" + text + "\" has not come yet; write the day that is meant");
            }
            return date;
        } catch (Dates.NoDate wrong) {
            problem(
                    field,
                    wrong.impossible() ? "DATE_IMPOSSIBLE" : "DATE_UNREADABLE",
                    String.valueOf(wrong.getMessage()));
            return null;
        }
    }

    public @Nullable PartialDate neededDate(String field) {
        return needed(field) == null ? null : date(field);
    }

    public <E extends Enum<E>> @Nullable E one(String field, Class<E> type) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        var meant = reading.words().meaning(field, text, type);
        if (meant.isEmpty()) {
            problem(
                    field,
                    "VALUE_UNKNOWN",
                    "\"" + text + "\" is not known; say under values: " + field + " which it means: "
                            + Words.choices(type));
        }
        return meant.orElse(null);
    }

    public <E extends Enum<E>> E one(String field, Class<E> type, E otherwise) {
        var meant = one(field, type);
        return meant == null ? otherwise : meant;
    }

    public <E extends Enum<E>> @Nullable E neededOne(String field, Class<E> type) {
        return needed(field) == null ? null : one(field, type);
    }

    /**
     * A word, or a number that stands in one of the bands declared under values, such as {@code 100-499: MIDDLE} or
     * {@code 500+: HIGH}.
     */
    public <E extends Enum<E>> E band(String field, Class<E> type, E otherwise) {
        var text = text(field);
        var word = text == null ? Optional.<E>empty() : reading.words().meaning(field, text, type);
        if (text == null || word.isPresent()) {
            return word.orElse(otherwise);
        }
        var number = number(field);
        if (number.isEmpty()) {
            return otherwise;
        }
        var band = reading.words().band(field, number.getAsInt(), type);
        if (band.isEmpty()) {
            problem(field, "VALUE_UNKNOWN", "\"" + text + "\" is in none of the bands under values: " + field);
        }
        return band.orElse(otherwise);
    }

    public boolean yes(String field) {
        var text = text(field);
        if (text == null) {
            return false;
        }
        Optional<Boolean> meant = reading.words().yesOrNo(field, text);
        if (meant.isEmpty()) {
            problem(field, "VALUE_UNKNOWN", "\"" + text + "\" is neither yes nor no; say under values: " + field);
        }
        return meant.orElse(false);
    }

    /** A whole number, also when it is written {@code ~40} or {@code 1,200}. */
    public OptionalInt number(String field) {
        var text = text(field);
        if (text == null) {
            return OptionalInt.empty();
        }
        var number = Words.number(text);
        if (number.isPresent()) {
            return number;
        }
        problem(field, "NUMBER_UNREADABLE", "\"" + text + "\" is not a whole number");
        return OptionalInt.empty();
    }

    /** Notes it when the later date is certainly before the earlier one. */
    public void inOrder(
            @Nullable PartialDate earlier, @Nullable PartialDate later, String field, String code, String sentence) {
        if (earlier != null && later != null && later.certainlyBefore(earlier)) {
            problem(field, code, sentence);
        }
    }
}
