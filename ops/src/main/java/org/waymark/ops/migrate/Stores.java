package org.waymark.ops.migrate;

import java.util.List;
import org.waymark.access.credentials.Credentials;
import org.waymark.access.reads.ReadAudit;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.StoredEvent;
import org.waymark.keys.KeyStore;

/** One end of a move: everything that must not get lost. Read models are built anew at the other end. */
interface Stores extends AutoCloseable {
    /** Whose it is and where, for people. */
    String name();

    EventLog log();

    /** Keeps events as they are, in their order, after those that are there; all of them or none. */
    void append(List<StoredEvent> events);

    KeyStore keys();

    Credentials credentials();

    ReadAudit reads();

    @Override
    void close();
}
