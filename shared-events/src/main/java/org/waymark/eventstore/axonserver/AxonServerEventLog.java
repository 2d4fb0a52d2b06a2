package org.waymark.eventstore.axonserver;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.EventReader;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.eventstore.StoreUnavailableException;
import org.waymark.eventstore.StoredEvent;

/** The one order of all events as Axon Server keeps it: its tokens, counted from 1. */
final class AxonServerEventLog implements EventLog {
    private final ServerEvents server;
    private final Places places;
    private final EventReader reader;

    AxonServerEventLog(ServerEvents server, Places places, EventReader reader) {
        this.server = server;
        this.places = places;
        this.reader = reader;
    }

    @Override
    public void prepare() {
        places.begin();
    }

    @Override
    public List<RecordedEvent> read(long after, int limit) {
        return understood(server.page(after, limit));
    }

    @Override
    public List<StoredEvent> stored(long after, int limit) {
        return server.page(after, limit);
    }

    @Override
    public List<RecordedEvent> history(String aggregateId) {
        return understood(storedHistory(aggregateId));
    }

    @Override
    public List<RecordedEvent> unplaced(String aggregateId) {
        return understood(server.history(aggregateId, 0));
    }

    @Override
    public Optional<RecordedEvent> first(String aggregateId) {
        return understood(server.first(aggregateId).stream().toList()).stream().findFirst();
    }

    @Override
    public List<StoredEvent> storedHistory(String aggregateId) {
        var events = server.history(aggregateId, 0);
        var positions = places.of(aggregateId, events.size());
        var placed = new ArrayList<StoredEvent>(events.size());
        for (int at = 0; at < events.size(); at++) {
            placed.add(events.get(at).at(positions[at]));
        }
        return placed;
    }

    @Override
    public long head() {
        return server.head();
    }

    @Override
    public OptionalLong positionOf(String aggregateId, long version) {
        return places.of(aggregateId, version, server.head());
    }

    @Override
    public TrackingToken tokenAt(long position) {
        return token(position);
    }

    static TrackingToken token(long position) {
        return new GlobalSequenceTrackingToken(position - 1);
    }

    /** Also of the embedded store, whose positions are the same after a move. */
    @Override
    public long positionOf(TrackingToken token) {
        return WrappedToken.unwrap(token, GlobalSequenceTrackingToken.class)
                .map(at -> at.getGlobalIndex() + 1)
                .or(() ->
                        WrappedToken.unwrap(token, GapAwareTrackingToken.class).map(GapAwareTrackingToken::getIndex))
                .orElseThrow(() -> new IllegalArgumentException("no token of this store: " + token));
    }

    private List<RecordedEvent> understood(List<StoredEvent> stored) {
        try {
            return reader.recorded(stored);
        } catch (IOException e) {
            throw new StoreUnavailableException("an event of Axon Server cannot be read", e);
        }
    }
}
