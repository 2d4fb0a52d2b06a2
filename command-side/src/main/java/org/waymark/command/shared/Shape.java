package org.waymark.command.shared;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;

/** The checks of shape that commands share; no sentence here repeats what was sent, since that may be personal. */
public final class Shape {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 4000;
    private static final int SHORTEST_PURPOSE = 20;

    private Shape() {}

    /**
     * @param what the field as the sender knows it
     * @return the name without blanks around it; 1 to 200 characters
     */
    public static String name(String name, String what) {
        if (name.codePoints().noneMatch(Shape::isSeen)) {
            throw Rejection.NAME_REQUIRED.because("'" + what + "' is empty; write at least one character");
        }
        return oneLine(name.strip(), what);
    }

    /** @return the short text without blanks around it, null when there is none; at most 200 characters */
    public static @Nullable String line(@Nullable String line, String what) {
        return line == null || line.isBlank() ? null : oneLine(line.strip(), what);
    }

    /** @return the text without blanks around it, null when there is none; at most 4000 characters */
    public static @Nullable String note(@Nullable String note, String what) {
        return note == null || note.isBlank() ? null : atMost(LONGEST_NOTE, note.strip(), what);
    }

    /** @return why a correction is made; an auditor will ask */
    public static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw Rejection.REASON_REQUIRED.because(
                    "say in 'reason' why this is corrected; whoever audits it will ask");
        }
        return atMost(LONGEST_NOTE, reason.strip(), "reason");
    }

    /** @return what data about people is wanted for, in 20 characters at least; whoever audits or approves it will read it */
    public static String purpose(@Nullable String purpose) {
        if (purpose == null || purpose.strip().length() < SHORTEST_PURPOSE) {
            throw Rejection.REASON_REQUIRED.because(
                    "say in 'purpose' what this is for, in at least 20 characters; whoever approves or audits it will read it");
        }
        return atMost(LONGEST_NOTE, purpose.strip(), "purpose");
    }

    /** @return the set in its natural order, so that the same command always reads the same and is known when it is repeated */
    public static <E extends Comparable<? super E>> Set<E> atLeastOne(Set<E> set, String what) {
        if (set.isEmpty()) {
            throw Rejection.INVALID_VALUE.because("'" + what + "' is empty; choose at least one");
        }
        return Collections.unmodifiableSet(new TreeSet<>(set));
    }

    public static void within(String what, long number, long least, long most) {
        if (number < least || number > most) {
            throw invalid(what, "must be %d to %d".formatted(least, most));
        }
    }

    /** Refuses a list or set with holes in it, or with more than so many entries. */
    public static void entries(String what, Collection<?> entries, int most) {
        within("the number of " + what, entries.size(), 0, most);
        for (var entry : entries) {
            if (entry == null) {
                throw invalid(what, "must not hold null");
            }
        }
    }

    public static CommandRejected invalid(String what, String why) {
        return Rejection.INVALID_VALUE.because("'%s' %s".formatted(what, why), Map.of("field", what));
    }

    /** Refuses a date that is certainly before another which it has to follow. */
    public static void inOrder(PartialDate first, @Nullable PartialDate then, String what) {
        if (then != null && then.certainlyBefore(first)) {
            throw Rejection.DATES_OUT_OF_ORDER.because("'" + what + "' is too early; check the dates");
        }
    }

    private static boolean isSeen(int character) {
        return !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && !Character.isISOControl(character)
                && Character.getType(character) != Character.FORMAT;
    }

    /** Neither store keeps half a surrogate pair or a NUL; a new line in a text is welcome. */
    private static boolean isNoCharacter(int character) {
        boolean isLayout = character == '\n' || character == '\r' || character == '\t';
        return (Character.isISOControl(character) && !isLayout) || Character.getType(character) == Character.SURROGATE;
    }

    private static String oneLine(String text, String what) {
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw invalid(what, "must be one line without control characters; take them out");
        }
        return atMost(LONGEST_NAME, text, what);
    }

    private static String atMost(int longest, String text, String what) {
        if (text.codePoints().anyMatch(Shape::isNoCharacter)) {
            throw invalid(what, "has characters that nobody can write, such as control characters; take them out");
        }
        if (text.length() > longest) {
            throw Rejection.TOO_LONG.because(
                    "'" + what + "' may have " + longest + " characters and has " + text.length() + "; shorten it");
        }
        return text;
    }
}
