package org.waymark.query.projection;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.waymark.web.Problem;

/**
 * A piece of a list, cut as every list of the interface is.
 *
 * @param next what to send as cursor for the next piece, null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public static final int USUAL = 50;
    public static final int MOST = 200;

    /**
     * @param found up to limit + 1 items: the one too many says that there is a next piece
     * @param idOf the id that the list is in order of
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> idOf) {
        if (found.size() <= limit) {
            return new Page<>(List.copyOf(found), null);
        }
        var items = List.copyOf(found.subList(0, limit));
        return new Page<>(items, idOf.apply(items.getLast()));
    }

    /** The position that such a list goes on from; 400 when the cursor is none. */
    public static long position(@Nullable String cursor, long begin) {
        try {
            return cursor == null ? begin : Long.parseLong(cursor);
        } catch (NumberFormatException unreadable) {
            throw Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "INVALID_CURSOR",
                            "The cursor is not one that the list gave; begin again without it.")
                    .thrown();
        }
    }

    /** The limit asked for, or the usual one; 400 when it is out of bounds. */
    public static int limit(@Nullable Integer asked) {
        return asked == null ? USUAL : limit(asked, MOST);
    }

    /** The limit asked for; 400 when it is less than one or more than so many. */
    public static int limit(int asked, int most) {
        if (asked < 1 || asked > most) {
            throw Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "INVALID_PARAMETER",
                            "The limit must be a whole number from 1 to %d.".formatted(most))
                    .thrown();
        }
        return asked;
    }
}
