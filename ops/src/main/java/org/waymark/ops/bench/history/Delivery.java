package org.waymark.ops.bench.history;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.waymark.eventstore.RecordedEvent;

/**
 * How events reach a projection on a bad day: in batches of any size, some again, some whose writing was cut short by a
 * crash, after which they come once more in other cuts.
 *
 * @param torn only some of the documents it touches were written, and it was not noted as done
 */
record Delivery(List<RecordedEvent> events, boolean torn) {
    private static final int LARGEST = 60;
    private static final int BACK = 30;
    private static final double AGAIN = 0.25;
    private static final double TORN = 0.3;

    static List<Delivery> of(List<RecordedEvent> events, RandomGenerator chance) {
        List<Delivery> deliveries = new ArrayList<>();
        int done = 0;
        while (done < events.size()) {
            int to = Math.min(events.size(), done + chance.nextInt(1, chance.nextInt(2, LARGEST)));
            int from = chance.nextDouble() < AGAIN ? Math.max(0, done - chance.nextInt(BACK)) : done;
            boolean torn = chance.nextDouble() < TORN;
            deliveries.add(new Delivery(events.subList(from, to), torn));
            done = torn ? done : to;
        }
        return deliveries;
    }
}
