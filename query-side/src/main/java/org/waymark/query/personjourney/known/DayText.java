package org.waymark.query.personjourney.known;

import java.time.LocalDate;
import java.util.function.BiConsumer;

/**
 * A sorted list of equally long entries, each a day and something about it, kept as one text: a member who met for ten
 * years has hundreds of marks, and an object for each would be most of the read model.
 */
final class DayText {
    private static final int RADIX = 36;
    private static final int DAY = 4;
    private static final LocalDate FIRST = LocalDate.of(1800, 1, 1);

    private DayText() {}

    /** The text with that entry; a day that is there already is replaced. */
    static String put(String text, LocalDate day, String rest) {
        var key = number(day.toEpochDay() - FIRST.toEpochDay(), DAY);
        int width = DAY + rest.length();
        int at = text.length();
        while (at > 0 && text.substring(at - width, at - width + DAY).compareTo(key) > 0) {
            at -= width;
        }
        boolean there = at > 0 && text.startsWith(key, at - width);
        return text.substring(0, there ? at - width : at) + key + rest + text.substring(at);
    }

    /** The text without the entry of that day, if there is one. */
    static String without(String text, LocalDate day, int length) {
        var key = number(day.toEpochDay() - FIRST.toEpochDay(), DAY);
        for (int at = text.length() - DAY - length; at >= 0; at -= DAY + length) {
            if (text.startsWith(key, at)) {
                return text.substring(0, at) + text.substring(at + DAY + length);
            }
        }
        return text;
    }

    /** What stands beside the day, or an empty text. */
    static String get(String text, LocalDate day, int length) {
        var key = number(day.toEpochDay() - FIRST.toEpochDay(), DAY);
        for (int at = text.length() - DAY - length; at >= 0; at -= DAY + length) {
            if (text.startsWith(key, at)) {
                return text.substring(at + DAY, at + DAY + length);
            }
        }
        return "";
    }

    static void each(String text, int length, BiConsumer<LocalDate, String> entry) {
        for (int at = 0; at < text.length(); at += DAY + length) {
            long days = Long.parseLong(text, at, at + DAY, RADIX);
            entry.accept(FIRST.plusDays(days), text.substring(at + DAY, at + DAY + length));
        }
    }

    /** A number from 0 up as text that sorts as the number does. */
    static String number(long number, int width) {
        var digits = Long.toString(number, RADIX);
        if (number < 0 || digits.length() > width) {
            throw new IllegalArgumentException("a day or time far outside the years people live in");
        }
        return "0".repeat(width - digits.length()) + digits;
    }

    static long number(String digits) {
        return Long.parseLong(digits, RADIX);
    }
}
