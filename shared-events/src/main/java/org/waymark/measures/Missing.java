package org.waymark.measures;

/**
 * What happens to a sheet with items left out: up to {@code allowed} of them are taken to be the mean of the others
 * (prorated), with more there is no score.
 *
 * @param source who says so, or that nobody does
 */
public record Missing(int allowed, String source) {
    public Missing {
        Told.require(source != null && !source.isBlank(), "missing.source is missing: say whose rule it is");
    }

    void requireFewerThanHalfOf(Items items) {
        Told.require(
                allowed >= 0 && 2 * allowed < items.count(),
                "missing.allowed is %d; at least 0 and fewer than half of the %d items may be left out",
                allowed,
                items.count());
    }
}
