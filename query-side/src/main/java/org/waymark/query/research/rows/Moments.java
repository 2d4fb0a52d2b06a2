package org.waymark.query.research.rows;

import java.util.Collection;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.waymark.eventstore.EventLog;
import org.waymark.query.research.known.Facts;

/**
 * Reads the log once, from its beginning, and stops where something was asked: what is known is looked at as it was then.
 *
 * @param log of all events
 * @param facts empty at first; at the end, what is known now
 */
public record Moments(EventLog log, Facts facts) {
    private static final int PAGE = 5000;

    /**
     * @param position where in the log each was asked
     * @param look with the facts as they were there
     * @return up to where the log was read
     */
    public <T> long each(Collection<T> asked, ToLongFunction<T> position, Consumer<T> look) {
        var inOrder = asked.stream().sorted(Comparator.comparingLong(position)).toList();
        int next = 0;
        long reached = 0;
        for (var page = log.read(0, PAGE); !page.isEmpty(); page = log.read(reached, PAGE)) {
            for (var recorded : page) {
                while (next < inOrder.size() && position.applyAsLong(inOrder.get(next)) < recorded.position()) {
                    look.accept(inOrder.get(next++));
                }
                facts.after(recorded.event());
            }
            reached = page.getLast().position();
        }
        inOrder.subList(next, inOrder.size()).forEach(look);
        return reached;
    }
}
