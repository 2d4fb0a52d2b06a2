package org.waymark.eventstore.sqlite;

import java.time.Clock;
import java.util.List;
import org.waymark.eventstore.EventTypes;
import org.waymark.eventstore.snapshot.SnapshotTypes;
import org.waymark.eventstore.upcaster.Upcasters;
import org.waymark.keys.PersonalData;

/**
 * What an event store is opened with.
 *
 * @param clock whose time each event is recorded at, whatever the event message says
 * @param personal seals what is confidential
 * @param durability {@link Durability#SYNCED} unless something is being measured
 * @param groupSize how many units of work may share one transaction; 1 for none
 */
public record StoreSettings(
        EventTypes types,
        Upcasters upcasters,
        SnapshotTypes snapshots,
        Clock clock,
        PersonalData personal,
        Durability durability,
        int groupSize) {
    private static final int GROUP = 256;

    /** Every event known, no aggregate with snapshots, the system's clock, nothing sealed. */
    public static StoreSettings usual() {
        return new StoreSettings(
                new EventTypes(),
                Upcasters.none(),
                new SnapshotTypes(List.of()),
                Clock.systemUTC(),
                PersonalData.none(),
                Durability.SYNCED,
                GROUP);
    }

    public StoreSettings withTypes(EventTypes other) {
        return new StoreSettings(other, upcasters, snapshots, clock, personal, durability, groupSize);
    }

    public StoreSettings withUpcasters(Upcasters other) {
        return new StoreSettings(types, other, snapshots, clock, personal, durability, groupSize);
    }

    public StoreSettings withSnapshots(SnapshotTypes other) {
        return new StoreSettings(types, upcasters, other, clock, personal, durability, groupSize);
    }

    public StoreSettings withClock(Clock other) {
        return new StoreSettings(types, upcasters, snapshots, other, personal, durability, groupSize);
    }

    public StoreSettings withPersonal(PersonalData other) {
        return new StoreSettings(types, upcasters, snapshots, clock, other, durability, groupSize);
    }

    public StoreSettings withDurability(Durability other) {
        return new StoreSettings(types, upcasters, snapshots, clock, personal, other, groupSize);
    }

    public StoreSettings withGroupSize(int other) {
        return new StoreSettings(types, upcasters, snapshots, clock, personal, durability, other);
    }
}
