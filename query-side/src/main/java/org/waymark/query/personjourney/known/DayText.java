package org.waymark.query.personjourney.known;

import java.nio.charset.StandardCharsets;
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
        while (at > 0 && comesAfter(text, at - width, key)) {
            at -= width;
        }
        if (at == text.length() && !text.startsWith(key, at - width)) {
            return text + key + rest; // nearly always: days come in order
        }
        boolean there = at > 0 && text.startsWith(key, at - width);
        return text.substring(0, there ? at - width : at) + key + rest + text.substring(at);
    }

    /** Whether the key that stands there sorts after this one; both are equally long. */
    private static boolean comesAfter(String text, int at, String key) {
        for (int letter = 0; letter < DAY; letter++) {
            int difference = text.charAt(at + letter) - key.charAt(letter);
            if (difference != 0) {
                return difference > 0;
            }
        }
        return false;
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
        var digits = new byte[width];
        long rest = number;
        for (int at = width - 1; at >= 0; at--) {
            digits[at] = (byte) Character.forDigit((int) (rest % RADIX), RADIX);
            rest /= RADIX;
        }
        if (number < 0 || rest != 0) {
            throw new IllegalArgumentException("a day or time far outside the years people live in");
        }
        return new String(digits, StandardCharsets.ISO_8859_1);
    }

    static long number(String digits) {
        return Long.parseLong(digits, RADIX);
    }
}
