package org.waymark.events.livelihood;

/** Why work ended. */
public enum LivelihoodEndReason {
    MOVED_TO_OTHER_WORK,
    FOUND_EMPLOYMENT,
    SEASON_ENDED,
    CROP_OR_STOCK_LOST,
    SOLD,
    ILLNESS,
    NO_MARKET_OR_CAPITAL,
    COMPLETED,
    OTHER
}
