package org.waymark.ops.bench.store;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.eventstore.EventTypes;
import org.waymark.eventstore.snapshot.SnapshotTypes;
import org.waymark.eventstore.sqlite.Durability;
import org.waymark.eventstore.sqlite.SqliteEventStore;
import org.waymark.eventstore.sqlite.StoreSettings;
import org.waymark.eventstore.upcaster.Upcasters;
import org.waymark.keys.KeyFiles;
import org.waymark.keys.KeyStore;
import org.waymark.keys.MasterKey;
import org.waymark.keys.PersonalData;
import org.waymark.keys.sqlite.SqliteKeyStore;

/** The event store without waiting for the disk: for data that can be made again from its seed. */
@Configuration(proxyBeanMethods = false)
public class QuickStore {
    @Bean
    KeyStore quickKeys(@Value("${waymark.data}") Path data, MasterKey masterFirst) {
        return SqliteKeyStore.open(KeyFiles.of(data).keys(), false);
    }

    @Bean
    SqliteEventStore quickEvents(
            @Value("${waymark.data}") Path data,
            EventTypes types,
            Upcasters upcasters,
            SnapshotTypes snapshots,
            PersonalData personal,
            Clock clock) {
        return SqliteEventStore.open(
                data,
                StoreSettings.usual()
                        .withTypes(types)
                        .withUpcasters(upcasters)
                        .withSnapshots(snapshots)
                        .withPersonal(personal)
                        .withClock(clock)
                        .withDurability(Durability.WRITTEN));
    }
}
