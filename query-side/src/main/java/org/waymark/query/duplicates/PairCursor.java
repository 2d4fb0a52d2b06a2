package org.waymark.query.duplicates;

import org.springframework.http.HttpStatus;
import org.waymark.events.Uuids;
import org.waymark.web.Problem;

/** The last pair of a page, from which the next one goes on: by score, then by ids. */
public record PairCursor(int score, String one, String other) {
    private static final int PARTS = 3;

    public static PairCursor read(String text) {
        var parts = text.split("_", -1);
        try {
            if (parts.length == PARTS) {
                return new PairCursor(
                        Integer.parseInt(parts[0]),
                        Uuids.parse(parts[1]).toString(),
                        Uuids.parse(parts[2]).toString());
            }
        } catch (IllegalArgumentException unreadable) {
            // answered below
        }
        throw Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "INVALID_CURSOR",
                        "The cursor is not one that the list gave; begin again without it.")
                .thrown();
    }

    boolean isBefore(PairCursor next) {
        if (score != next.score) {
            return score > next.score;
        }
        int byOne = one.compareTo(next.one);
        return byOne < 0 || (byOne == 0 && other.compareTo(next.other) < 0);
    }

    @Override
    public String toString() {
        return score + "_" + one + "_" + other;
    }
}
