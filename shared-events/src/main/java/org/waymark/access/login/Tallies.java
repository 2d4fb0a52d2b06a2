package org.waymark.access.login;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where failed logins are counted: by each node for itself, or in what all nodes share. */
public final class Tallies {
    private final @Nullable MongoDatabase database;
    private final Clock clock;

    private Tallies(@Nullable MongoDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public static Tallies local(Clock clock) {
        return new Tallies(null, clock);
    }

    /** @param database that nodes share */
    public static Tallies shared(MongoDatabase database, Clock clock) {
        return new Tallies(database, clock);
    }

    Clock clock() {
        return clock;
    }

    /** @param kept how long what nobody touches is remembered where there is room */
    Tally of(String kind, Duration kept) {
        return database == null ? new LocalTally() : new SharedTally(database, kind, kept, clock);
    }
}
