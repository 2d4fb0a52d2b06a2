package org.waymark.ops.bench.wire;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.EventTypes;
import org.waymark.eventstore.axonserver.AxonServerSettings;
import org.waymark.eventstore.axonserver.AxonServerStore;
import org.waymark.eventstore.axonserver.Connection;
import org.waymark.eventstore.snapshot.SnapshotTypes;
import org.waymark.eventstore.upcaster.Upcasters;
import org.waymark.keys.PersonalData;

/** Looks at what an Axon Server keeps, from outside the nodes that write to it. */
public final class Reader implements AutoCloseable {
    private final Connection connection;
    private final AxonServerStore store;

    public Reader(Stores stores) {
        var context = stores.setting("waymark.axonserver.context");
        var token = stores.setting("waymark.axonserver.token");
        connection = new Connection(
                new AxonServerSettings(
                        stores.setting("waymark.axonserver.servers"),
                        context.isEmpty() ? "default" : context,
                        token.isEmpty() ? null : token,
                        false,
                        null,
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(10),
                        4 << 20),
                "waymark-bench");
        store = AxonServerStore.open(
                connection,
                new AxonServerStore.Contents(
                        new EventTypes(),
                        Upcasters.none(),
                        new SnapshotTypes(List.of()),
                        PersonalData.inMemory(),
                        Clock.systemUTC()));
    }

    public EventLog log() {
        return store.log();
    }

    @Override
    public void close() {
        store.close();
        connection.close();
    }
}
