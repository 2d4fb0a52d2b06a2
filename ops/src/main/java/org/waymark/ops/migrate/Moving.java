package org.waymark.ops.migrate;

import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.waymark.eventstore.StoredEvent;

/** One installation and where it is moved to, or from; nobody runs on either. */
public final class Moving {
    private final Path data;
    private final Servers servers;
    private final LongConsumer progress;

    /** @param progress told of each event that is there, and again of each that was compared */
    public Moving(Path data, Servers servers, LongConsumer progress) {
        this.data = data;
        this.servers = servers;
        this.progress = progress;
    }

    public Moving(Path data, Servers servers) {
        this(data, servers, events -> {});
    }

    /** How much there is at the other end now. */
    public record Moved(String at, long events, long keys, long accounts, long reads) {
        public String sentence() {
            return "%d events, %d keys, %d accounts and %d reads are at %s, and are the same"
                    .formatted(events, keys, accounts, reads, at);
        }
    }

    public Moved up() {
        try (var folder = FolderStores.open(data);
                var shared = new SharedStores(servers)) {
            return new Migration(folder, shared).run(progress);
        }
    }

    public Moved down() {
        try (var folder = FolderStores.open(data);
                var shared = new SharedStores(servers)) {
            return new Migration(shared, folder).run(progress);
        }
    }

    /** As they stand on the server. */
    public List<StoredEvent> serverEvents() {
        try (var shared = new SharedStores(servers)) {
            return shared.log().stored(0, Integer.MAX_VALUE);
        }
    }
}
