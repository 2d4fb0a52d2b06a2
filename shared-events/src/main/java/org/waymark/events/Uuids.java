package org.waymark.events;

import java.util.UUID;

/** Reads identities strictly: the JDK's own parser takes {@code 1-1-1-1-1} for one, and drops digits that are too many. */
public final class Uuids {
    private static final int LENGTH = 36;

    private Uuids() {}

    /**
     * @param text 8-4-4-4-12 hexadecimal digits, capital or small: they are the same id, told in small ones from here on
     * @throws IllegalArgumentException for anything else
     */
    public static UUID parse(String text) {
        return new UUID(most(text), least(text));
    }

    /** The first half of the bits. */
    static long most(String text) {
        if (text.length() != LENGTH
                || text.charAt(8) != '-'
                || text.charAt(13) != '-'
                || text.charAt(18) != '-'
                || text.charAt(23) != '-') {
            throw unreadable();
        }
        return digits(text, 0, 8) << 32 | digits(text, 9, 13) << 16 | digits(text, 14, 18);
    }

    /** The second half, of a text whose first half could be read. */
    static long least(String text) {
        return digits(text, 19, 23) << 48 | digits(text, 24, LENGTH);
    }

    private static long digits(String text, int from, int to) {
        long number = 0;
        for (int at = from; at < to; at++) {
            number = number << 4 | digit(text.charAt(at));
        }
        return number;
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = c | 0x20; // the small one of a capital
        if (letter < 'a' || letter > 'f') {
            throw unreadable();
        }
        return letter - 'a' + 10;
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException("an id has 36 characters, like 018f3c5e-7b1a-7c3d-9e2f-1a2b3c4d5e6f");
    }
}
