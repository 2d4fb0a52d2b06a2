package org.waymark.statistics;

/**
 * A share of a whole, with Wilson's interval (Wilson 1927), which stays within 0 and 1 and holds for few as well.
 *
 * @param count those who have it
 * @param of all, at least 1
 */
public record Proportion(int count, int of, double share, Interval interval) {
    public static Proportion of(int count, int of, double level) {
        if (of < 1 || count < 0 || count > of) {
            throw new IllegalArgumentException("a share is of at least one, and of no more than all");
        }
        double share = (double) count / of;
        double z = new Confidence(Confidence.Scale.LOG_LOG, level).width();
        double square = z * z / of;
        double middle = (share + square / 2) / (1 + square);
        double half = z / (1 + square) * Math.sqrt(share * (1 - share) / of + square / (4 * of));
        return new Proportion(count, of, share, new Interval(Math.max(0, middle - half), Math.min(1, middle + half)));
    }
}
