package org.waymark.ops.bench.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.waymark.command.shared.CommandDoor;
import org.waymark.command.shared.CommandRejected;
import org.waymark.eventstore.EventLog;
import org.waymark.ops.synthetic.Entry;

/** Records generated entries through the command door, one after the other, at the times they say. */
public final class Filling implements AutoCloseable {
    private static final int TOLD_EVERY = 10_000;

    private final GivenClock clock = new GivenClock();
    private final CommandSideAlone side;
    private final CommandDoor door;
    private final Map<String, Integer> refused = new TreeMap<>();
    private long recorded;

    public Filling(Path data) {
        side = CommandSideAlone.open(data, clock, QuickStore.class);
        door = side.door();
    }

    /** @param progress told now and then how many have been sent */
    public void record(Stream<Entry> entries, LongConsumer progress) {
        entries.forEach(entry -> {
            record(entry);
            if (++recorded % TOLD_EVERY == 0) {
                progress.accept(recorded);
            }
        });
    }

    private void record(Entry entry) {
        clock.standAt(entry.recordedAt());
        try {
            door.send(entry.command(), entry.context()).join();
        } catch (CompletionException failure) {
            if (!(failure.getCause() instanceof CommandRejected refusal)) {
                throw failure;
            }
            var what = entry.command().getClass().getSimpleName() + " " + refusal.rejection();
            refused.merge(what, 1, Integer::sum);
        }
    }

    public EventLog log() {
        return side.log();
    }

    /** How often which command was refused and why. */
    public Map<String, Integer> refused() {
        return refused;
    }

    @Override
    public void close() {
        side.close();
    }
}
