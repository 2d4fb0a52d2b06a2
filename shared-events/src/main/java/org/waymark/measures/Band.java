package org.waymark.measures;

import java.math.BigDecimal;

/** What scores from here up to the next band are called. */
public record Band(BigDecimal from, String words) {
    public Band {
        Told.require(from != null, "a band says from which score it reaches");
        Told.require(words != null && !words.isBlank(), "the band from %s has no words", from);
    }
}
