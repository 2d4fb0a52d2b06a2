package org.waymark.query.projection;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.waymark.web.Problem;

/** Reads the {@code known} of a question: an instant, or a day, which means all of it (UTC). */
public final class KnownAt {
    private static final int LENGTH_OF_A_DAY = 10;

    private KnownAt() {}

    /** The day that a report of what was known then is made for when it names none: what came later was not known. */
    public static LocalDate dayOf(@Nullable Instant known, LocalDate today) {
        if (known == null) {
            return today;
        }
        if (!known.isBefore(today.atStartOfDay(ZoneOffset.UTC).toInstant())) {
            return today;
        }
        return known.isBefore(Instant.EPOCH) ? LocalDate.EPOCH : LocalDate.ofInstant(known, ZoneOffset.UTC);
    }

    public static @Nullable Instant of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.length() == LENGTH_OF_A_DAY
                    ? LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .minusNanos(1)
                    : Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "INVALID_PARAMETER",
                            "The known in the address must be a day, like 2014-02-05, or an instant, like"
                                    + " 2014-02-05T10:15:30Z.")
                    .thrown();
        }
    }
}
