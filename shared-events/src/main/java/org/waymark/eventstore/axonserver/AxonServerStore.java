package org.waymark.eventstore.axonserver;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.events.person.PersonEvent.PersonErased;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.EventReader;
import org.waymark.eventstore.EventTypes;
import org.waymark.eventstore.EventWriter;
import org.waymark.eventstore.NamedEventSerializer;
import org.waymark.eventstore.StoredEvent;
import org.waymark.eventstore.snapshot.SnapshotSerializer;
import org.waymark.eventstore.snapshot.SnapshotTypes;
import org.waymark.eventstore.upcaster.Upcasters;
import org.waymark.keys.PersonalData;
import org.waymark.wiring.WiringRefused;

/** The event store on Axon Server: its engine for Axon, its log, and events that come as they are from another store. */
public final class AxonServerStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AxonServerStore.class);
    private static final long BETWEEN_NS = 1_000_000_000;

    private final ServerEvents server;
    private final Places places;
    private final EventStorageEngine engine;
    private final EventLog log;
    private final PersonalData personal;

    /** What is stored, and how it is understood. */
    public record Contents(
            EventTypes types, Upcasters upcasters, SnapshotTypes snapshots, PersonalData personal, Clock clock) {}

    private AxonServerStore(Connection connection, Contents contents) {
        server = new ServerEvents(connection);
        places = new Places(server);
        personal = contents.personal();
        var builder = new AxonServerEngine.Builder()
                .eventSerializer(NamedEventSerializer.create(contents.types()))
                .snapshotSerializer(SnapshotSerializer.create(contents.snapshots()))
                .snapshotFilter(contents.snapshots())
                .upcasterChain(contents.upcasters().asAxon());
        engine = new AxonServerEngine(
                (AxonServerEngine.Builder) builder,
                server,
                new EventWriter(contents.types(), personal),
                personal,
                contents.clock());
        log = new AxonServerEventLog(server, places, new EventReader(contents.types(), contents.upcasters()));
    }

    /**
     * Once the server answers; one that is not there yet is waited for.
     *
     * @throws WiringRefused when it does not come in time, or refuses us
     */
    public static AxonServerStore open(Connection connection, Contents contents) {
        await(connection);
        return new AxonServerStore(connection, contents);
    }

    /** Erasures that were begun and whose node was lost are finished, or forgotten, by what the events say. */
    public void settleErasures() {
        personal.erasures()
                .settle(person ->
                        log.unplaced(person).stream().anyMatch(recorded -> recorded.event() instanceof PersonErased));
    }

    private static void await(Connection connection) {
        var settings = connection.settings();
        long until = System.nanoTime() + settings.patience().toNanos();
        for (var trouble = answer(connection); trouble != null; trouble = answer(connection)) {
            var said = Knock.at(settings);
            var refusal = said == null ? null : ServerErrors.refusal(said, settings);
            if (refusal != null) {
                throw refusal;
            }
            if (System.nanoTime() > until) {
                throw new WiringRefused(
                        "the Axon Server at " + settings.servers() + " did not answer within "
                                + settings.patience().toSeconds()
                                + " s; start it, or correct waymark.axonserver.servers",
                        trouble);
            }
            LOG.warn("waiting for the Axon Server at {}", settings.servers());
            LockSupport.parkNanos(BETWEEN_NS);
        }
    }

    private static @Nullable Throwable answer(Connection connection) {
        try {
            connection
                    .events()
                    .getLastToken()
                    .get(connection.settings().timeout().toMillis(), TimeUnit.MILLISECONDS);
            return null;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new WiringRefused("the start was interrupted while it waited for Axon Server", stopping);
        } catch (ExecutionException | CompletionException failed) {
            return failed.getCause();
        } catch (TimeoutException | RuntimeException absent) {
            return absent;
        }
    }

    /** What Axon's event store is built on. */
    public EventStorageEngine engine() {
        return engine;
    }

    public EventLog log() {
        return log;
    }

    /** Keeps events as another store kept them: ids, sequence, time, metadata and bytes; all of them or none. */
    public void appendAsStored(List<StoredEvent> events) {
        server.append(events);
    }

    @Override
    public void close() {
        places.close();
    }
}
