package org.waymark.events.group;

/** Why a scheduled meeting did not take place. */
public enum NotMetReason {
    MARKET_DAY,
    VENUE_CLOSED,
    WEATHER,
    FUNERAL,
    HOLIDAY,
    ILLNESS,
    INSECURITY,
    NO_FACILITATOR,
    OTHER
}
