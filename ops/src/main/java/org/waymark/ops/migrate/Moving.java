package org.waymark.ops.migrate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import org.waymark.eventstore.StoredEvent;
import org.waymark.eventstore.axonserver.AxonServerSettings;
import org.waymark.keys.KeyFiles;
import org.waymark.keys.MasterKey;
import org.waymark.wiring.MongoSettings;

/** One installation and where it is moved to, or from; nobody runs on either. */
public final class Moving {
    private final Path data;
    private final MasterKey key;
    private final AxonServerSettings server;
    private final MongoSettings mongo;

    Moving(Path data, MasterKey key, AxonServerSettings server, MongoSettings mongo) {
        this.data = data;
        this.key = key;
        this.server = server;
        this.mongo = mongo;
    }

    /** To an open server, with the usual settings. */
    public Moving(Path data, MasterKey key, String servers, String mongo) {
        this(
                data,
                key,
                new AxonServerSettings(
                        servers, "default", null, false, null, Duration.ofMinutes(1), Duration.ofSeconds(10), 4 << 20),
                new MongoSettings(mongo, Duration.ofMinutes(1), Duration.ofSeconds(10)));
    }

    /** How much there is at the other end now. */
    public record Moved(String at, long events, long keys, long accounts, long reads) {}

    public Moved up() {
        return move(true, events -> {});
    }

    public Moved down() {
        return move(false, events -> {});
    }

    Moved move(boolean up, LongConsumer progress) {
        try (var folder = FolderStores.open(data, key);
                var shared = shared()) {
            return up ? new Migration(folder, shared).run(progress) : new Migration(shared, folder).run(progress);
        }
    }

    private SharedStores shared() {
        return new SharedStores(server, mongo, key, KeyFiles.of(data).erasures());
    }

    /** As they stand on the server. */
    public List<StoredEvent> serverEvents() {
        try (var shared = shared()) {
            return shared.log().stored(0, Integer.MAX_VALUE);
        }
    }
}
