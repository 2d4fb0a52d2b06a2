package org.waymark.query.research.anonymous;

import java.util.List;
import java.util.Optional;
import org.waymark.events.research.Audience;
import org.waymark.query.research.rows.Subject;

/**
 * The levels that lose least and still hide everybody among enough others.
 *
 * @param people who are shown, in the order they came
 * @param leftOut how many are not, since nobody or too few look like them
 */
public record Choice(Levels levels, List<Subject> people, int leftOut, Classes classes) {
    /** At most this share is left out before traits are told more coarsely. */
    static final double LEFT_OUT_AT_MOST = 0.05;

    /** Nothing when even people of whom no trait is told are too few, or all the same. */
    public static Optional<Choice> of(List<Subject> people, Audience audience) {
        Choice best = null;
        double least = Double.POSITIVE_INFINITY;
        for (var levels : Levels.all()) {
            var classes = new Classes(people, levels);
            int leftOut = classes.notShown(audience);
            double share = people.isEmpty() ? 1 : (double) leftOut / people.size();
            boolean isWhole = share <= LEFT_OUT_AT_MOST;
            double loss = levels.loss() * (1 - share) + share + (isWhole ? 0 : 1);
            if (share < 1 && loss < least) {
                least = loss;
                var shown = classes.shown(audience);
                best = new Choice(levels, shown, leftOut, new Classes(shown, levels));
            }
        }
        return Optional.ofNullable(best);
    }

    /** What of the traits is lost, those left out counted as lost whole. */
    public double loss() {
        double all = people.size() + leftOut;
        return (levels.loss() * people.size() + leftOut) / all;
    }
}
