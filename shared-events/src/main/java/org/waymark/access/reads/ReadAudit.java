package org.waymark.access.reads;

import java.util.List;
import org.waymark.access.reads.Reading.Kept;
import org.waymark.events.AccountId;
import org.waymark.events.person.PersonId;

/** Keeps who read whom, for good. Services on several nodes share one that several can write to. */
public interface ReadAudit extends AutoCloseable {
    /** Where somebody begins who wants the latest. */
    long LATEST = Long.MAX_VALUE;

    /**
     * Returns once all of it is durable.
     *
     * @throws ReadAuditUnavailableException when nothing of it was kept
     */
    void write(List<Reading> readings);

    /** Who read that person, the latest first, before that position. */
    List<Kept> of(PersonId person, long before, int limit);

    /** Whom that account read, the latest first, before that position. */
    List<Kept> by(AccountId reader, long before, int limit);

    /** Those after that position, in order: for moving them to another store. */
    List<Kept> since(long position, int limit);

    /** How many readings are kept. */
    long count();

    @Override
    void close();
}
