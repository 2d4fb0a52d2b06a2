package org.waymark.eventstore.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.eventstore.RecordedEvent;

class SqliteEventLogTest {
    @TempDir
    Path folder;

    private SqliteEventStore store;

    @BeforeEach
    void open() {
        store = SqliteEventStore.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_empty_store_has_no_head_and_no_events() {
        assertThat(store.log().head()).isZero();
        assertThat(store.log().read(0, 10)).isEmpty();
        assertThat(store.log().history(Samples.id().toString())).isEmpty();
    }

    @Test
    void pages_follow_each_other_without_gaps() {
        store.engine().appendEvents(Samples.history(Samples.id(), 7));

        assertThat(store.log().read(0, 3)).extracting(RecordedEvent::position).containsExactly(1L, 2L, 3L);
        assertThat(store.log().read(3, 3)).extracting(RecordedEvent::position).containsExactly(4L, 5L, 6L);
        assertThat(store.log().read(6, 3)).extracting(RecordedEvent::position).containsExactly(7L);
        assertThat(store.log().head()).isEqualTo(7);
    }

    @Test
    void a_history_is_one_aggregates_own_and_says_who_recorded_it() {
        var mine = Samples.id();
        store.engine().appendEvents(Samples.history(Samples.id(), 2));
        store.engine().appendEvents(Samples.history(mine, 3));

        var history = store.log().history(mine.toString());
        assertThat(history).extracting(RecordedEvent::version).containsExactly(0L, 1L, 2L);
        assertThat(history.getFirst().event()).isEqualTo(Samples.formed(mine).getPayload());
        assertThat(history.getFirst().provenance().actor()).isEqualTo("ama");
        assertThat(store.log().positionOf(mine.toString(), 2)).isEqualTo(OptionalLong.of(5));
        assertThat(store.log().positionOf(mine.toString(), 3)).isEmpty();
    }

    @Test
    void it_reads_what_axon_streams_with_the_tokens_axon_gives() {
        store.engine().appendEvents(Samples.history(Samples.id(), 5));
        store.engine().appendEvents(Samples.history(Samples.id(), 450));

        var streamed = store.engine().readEvents(null, false).toList();
        var read = store.log().read(0, 1000);
        assertThat(streamed)
                .extracting(event -> (Object) event.getPayload())
                .isEqualTo(read.stream().map(r -> (Object) r.event()).toList());
        assertThat(streamed)
                .extracting(TrackedEventMessage::getIdentifier)
                .isEqualTo(read.stream().map(RecordedEvent::eventId).toList());
        assertThat(streamed)
                .extracting(TrackedEventMessage::getTimestamp)
                .isEqualTo(read.stream().map(RecordedEvent::recordedAt).toList());
        assertThat(streamed)
                .extracting(TrackedEventMessage::trackingToken)
                .isEqualTo(read.stream()
                        .map(r -> store.log().tokenAt(r.position()))
                        .toList());
        assertThat(store.engine().readEvents(store.log().tokenAt(454), false)).hasSize(1);
        assertThat(store.log().positionOf(streamed.getLast().trackingToken())).isEqualTo(455);
        assertThat(store.engine().createHeadToken()).isEqualTo(store.log().tokenAt(455));
    }

    @Test
    void an_event_is_recorded_at_the_servers_time_whatever_it_claims_and_none_is_passed_over() {
        store.close();
        var noon = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
        store = SqliteEventStore.open(folder, StoreSettings.usual().withClock(noon));
        for (var claimed : List.of(
                "1970-01-01T00:00:00Z", "2026-03-01T12:00:00Z", "2099-12-31T00:00:00Z", "2014-02-05T00:00:00Z")) {
            store.engine().appendEvents(List.of(claiming(Instant.parse(claimed))));
        }

        assertThat(store.log().read(0, 10))
                .hasSize(4)
                .extracting(RecordedEvent::recordedAt)
                .containsOnly(noon.instant());
        assertThat(store.engine().readEvents(null, false))
                .hasSize(4)
                .allMatch(event -> event.getTimestamp().equals(noon.instant()));
        assertThat(store.engine().createTokenAt(noon.instant()))
                .isEqualTo(store.log().tokenAt(0));
        assertThat(store.engine().createTokenAt(noon.instant().plusMillis(1)))
                .isEqualTo(store.log().tokenAt(4));
    }

    private static DomainEventMessage<?> claiming(Instant time) {
        var id = Samples.id();
        return new GenericDomainEventMessage<>("Association", id.toString(), 0, Samples.formed(id), () -> time);
    }

    @Test
    void the_file_itself_refuses_to_change_or_delete_an_event() throws Exception {
        store.engine().appendEvents(Samples.history(Samples.id(), 2));
        try (var file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"));
                var statement = file.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("UPDATE DomainEventEntry SET timeStamp = 0"))
                    .hasMessageContaining("never changed");
            assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM DomainEventEntry"))
                    .hasMessageContaining("never deleted");
        }
        assertThat(store.log().head()).isEqualTo(2);
    }
}
