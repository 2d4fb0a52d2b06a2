package org.waymark.eventstore.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.eventstore.RecordedEvent;

class CheckpointsTest {
    private static final int READERS = 4;
    private static final long LONGEST = 1L << 20;
    private static final int UNITS = 200;
    private static final int EVENTS = 100;

    @TempDir
    Path folder;

    private Path log() {
        return folder.resolve("events.db-wal");
    }

    private final class ShortLog extends SqliteFile {
        ShortLog() {
            super(folder.resolve("events.db"), Durability.WRITTEN);
        }

        @Override
        Checkpoints checkpoints() {
            return new Checkpoints(log(), LONGEST, 5);
        }
    }

    @Test
    void the_log_stays_short_while_readers_never_pause_and_they_see_every_event() throws IOException {
        var stop = new AtomicBoolean();
        try (var store = SqliteEventStore.open(DataFolder.claim(folder), new ShortLog(), StoreSettings.usual());
                var readers = Executors.newFixedThreadPool(READERS)) {
            store.engine().appendEvents(Samples.history(Samples.id(), 2000));
            for (int i = 0; i < READERS; i++) {
                readers.submit(() -> {
                    while (!stop.get()) {
                        store.log().read(0, 1000);
                    }
                });
            }
            long longest = 0;
            for (int unit = 0; unit < UNITS; unit++) {
                store.engine().appendEvents(Samples.history(Samples.id(), EVENTS));
                longest = Math.max(longest, Files.size(log()));
            }
            stop.set(true);

            assertThat(longest).isLessThan(3 * LONGEST);
            assertThat(store.log().read(0, Integer.MAX_VALUE))
                    .extracting(RecordedEvent::position)
                    .isEqualTo(LongStream.rangeClosed(1, 2000 + UNITS * EVENTS)
                            .boxed()
                            .toList());
        } finally {
            stop.set(true);
        }
    }
}
