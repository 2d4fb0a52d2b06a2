package org.waymark.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * A date as well as anyone knows it: {@code 2014-02-05}, {@code 2014-02} or {@code 2014}, as FHIR writes them.
 *
 * @param year 1800 to 2999
 * @param month 1 to 12, or 0 when only the year is known
 * @param day 1 to 31, or 0 when only the month is known
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2999;

    public PartialDate {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 0 || day < 0 || (month == 0 && day > 0)) {
            throw unreadable();
        }
        if (month > 0 && (month > 12 || day > YearMonth.of(year, month).lengthOfMonth())) {
            throw unreadable();
        }
    }

    @JsonCreator
    public static PartialDate of(String text) {
        return switch (text.length()) {
            case 4 -> new PartialDate(digits(text, 0, 4), 0, 0);
            case 7 -> new PartialDate(digits(text, 0, 4), known(text, 5), 0);
            case 10 -> new PartialDate(digits(text, 0, 4), known(text, 5), known(text, 8));
            default -> throw unreadable();
        };
    }

    /**
     * @param text a whole day, as {@code 2014-02-05}
     * @throws IllegalArgumentException for anything else
     */
    public static LocalDate day(String text) {
        var date = of(text);
        if (!date.isDay()) {
            throw unreadable();
        }
        return date.earliest();
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** The first day it can have been. */
    public LocalDate earliest() {
        return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    }

    /** The last day it can have been. */
    public LocalDate latest() {
        if (month == 0) {
            return LocalDate.of(year, 12, 31);
        }
        return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
    }

    /** True when it was before that day whatever the unknown part is. */
    public boolean certainlyBefore(PartialDate other) {
        return latest().isBefore(other.earliest());
    }

    /** True when it was after that day whatever the unknown part is. */
    public boolean certainlyAfter(PartialDate other) {
        return other.certainlyBefore(this);
    }

    public boolean isDay() {
        return day > 0;
    }

    /** How much of it is known. */
    public ChronoUnit precision() {
        if (day > 0) {
            return ChronoUnit.DAYS;
        }
        return month > 0 ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
    }

    @Override
    public int compareTo(PartialDate other) {
        int byFirstDay = earliest().compareTo(other.earliest());
        return byFirstDay != 0 ? byFirstDay : latest().compareTo(other.latest());
    }

    @JsonValue
    @Override
    public String toString() {
        if (month == 0) {
            return pad(new StringBuilder(4), year, 4).toString();
        }
        var text = pad(pad(new StringBuilder(10), year, 4).append('-'), month, 2);
        return day == 0 ? text.toString() : pad(text.append('-'), day, 2).toString();
    }

    private static StringBuilder pad(StringBuilder text, int number, int width) {
        for (int ten = width == 4 ? 1000 : 10; ten > 0; ten /= 10) {
            text.append((char) ('0' + number / ten % 10));
        }
        return text;
    }

    private static int known(String text, int from) {
        int number = digits(text, from, 2);
        if (number == 0 || text.charAt(from - 1) != '-') {
            throw unreadable();
        }
        return number;
    }

    private static int digits(String text, int from, int count) {
        int number = 0;
        for (int at = from; at < from + count; at++) {
            char c = text.charAt(at);
            if (c < '0' || c > '9') {
                throw unreadable();
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException("a date is written 2014-02-05, 2014-02 or 2014");
    }
}
