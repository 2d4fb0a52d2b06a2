package org.waymark.page.language;

import java.util.Arrays;
import java.util.Optional;

/** The calendars in which pages show days; what is recorded is ISO 8601 whatever is shown. */
public enum CalendarChoice {
    GREGORIAN("gregory"),
    ETHIOPIAN("ethiopic");

    private final String code;

    CalendarChoice(String code) {
        this.code = code;
    }

    static Optional<CalendarChoice> of(String code) {
        return Arrays.stream(values())
                .filter(calendar -> calendar.code.equals(code))
                .findFirst();
    }

    /** As Unicode's locales call it. */
    public String code() {
        return code;
    }
}
