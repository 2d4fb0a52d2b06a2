package org.waymark.ops.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.association.AssociationEvent.AssociationFormed;
import org.waymark.events.association.AssociationEvent.ParentJoined;
import org.waymark.events.association.AssociationId;
import org.waymark.eventstore.EventTypes;
import org.waymark.eventstore.OutcomeUnknownException;
import org.waymark.eventstore.Provenance;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.eventstore.StoreUnavailableException;
import org.waymark.eventstore.axonserver.AxonServerSettings;
import org.waymark.eventstore.axonserver.AxonServerStore;
import org.waymark.eventstore.axonserver.Connection;
import org.waymark.eventstore.snapshot.SnapshotTypes;
import org.waymark.eventstore.upcaster.Upcasters;
import org.waymark.keys.PersonalData;
import org.waymark.ops.bench.wire.StandIn;
import org.waymark.wiring.WiringRefused;

/** Our side of the wire to Axon Server, and what becomes of us when the other side is not as it should be. */
class AxonServerStoreTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final PartialDate DAY = PartialDate.of("2014-02-05");

    private final StandIn server = StandIn.startFor("right");
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (var each : open.reversed()) {
            each.close();
        }
        server.close();
    }

    private AxonServerStore open(@Nullable String token, Duration patience, int largest) {
        var connection = new Connection(
                new AxonServerSettings(
                        server.address(), "default", token, false, null, patience, Duration.ofSeconds(5), largest),
                "test");
        open.add(connection);
        var store = AxonServerStore.open(
                connection,
                new AxonServerStore.Contents(
                        new EventTypes(),
                        Upcasters.none(),
                        new SnapshotTypes(List.of()),
                        PersonalData.inMemory(),
                        NOON));
        open.add(store);
        return store;
    }

    private AxonServerStore open() {
        return open("right", Duration.ofSeconds(10), 4 << 20);
    }

    private static AssociationId id() {
        return new AssociationId(UUID.randomUUID());
    }

    private static List<DomainEventMessage<?>> history(AssociationId id, int from, int length) {
        return IntStream.range(from, from + length)
                .<DomainEventMessage<?>>mapToObj(version -> new GenericDomainEventMessage<>(
                        "Association",
                        id.toString(),
                        version,
                        version == 0
                                ? new AssociationFormed(id, DAY, "MEHSOG", Area.of("GH/Northern"))
                                : new ParentJoined(id, DAY, id),
                        Map.of(Provenance.ACTOR, "ama", Provenance.COMMAND_ID, "one")))
                .toList();
    }

    @Test
    void an_empty_server_has_no_head_and_no_events() {
        var log = open().log();
        assertThat(log.head()).isZero();
        assertThat(log.read(0, 10)).isEmpty();
        assertThat(log.history(id().toString())).isEmpty();
        assertThat(log.first(id().toString())).isEmpty();
        assertThat(log.positionOf(id().toString(), 0)).isEmpty();
    }

    @Test
    void the_log_tells_the_one_order_and_each_history_in_it() {
        var store = open();
        var mine = id();
        store.engine().appendEvents(history(id(), 0, 2));
        store.engine().appendEvents(history(mine, 0, 3));
        store.engine().appendEvents(history(id(), 0, 4_000));
        store.engine().appendEvents(history(mine, 3, 1));
        var log = store.log();

        assertThat(log.head()).isEqualTo(4_006);
        assertThat(log.read(1, 3)).extracting(RecordedEvent::position).containsExactly(2L, 3L, 4L);
        assertThat(log.read(0, Integer.MAX_VALUE)).hasSize(4_006);
        assertThat(log.read(4_006, 10)).isEmpty();
        assertThat(log.history(mine.toString()))
                .extracting(RecordedEvent::position)
                .containsExactly(3L, 4L, 5L, 4_006L);
        assertThat(log.unplaced(mine.toString()))
                .extracting(RecordedEvent::version)
                .containsExactly(0L, 1L, 2L, 3L);
        assertThat(log.positionOf(mine.toString(), 3)).isEqualTo(OptionalLong.of(4_006));
        assertThat(log.positionOf(mine.toString(), 4)).isEmpty();
        var first = log.first(mine.toString()).orElseThrow();
        assertThat(first.event()).isInstanceOf(AssociationFormed.class);
        assertThat(first.recordedAt()).isEqualTo(NOON.instant());
        assertThat(first.provenance().actor()).isEqualTo("ama");
        assertThat(log.positionOf(log.tokenAt(5))).isEqualTo(5);
        assertThat(log.tokenAt(0)).isEqualTo(new GlobalSequenceTrackingToken(-1));
    }

    @Test
    void of_two_nodes_that_decide_on_the_same_state_the_second_is_told_to_decide_again() {
        var one = open();
        var other = open();
        var id = id();
        one.engine().appendEvents(history(id, 0, 1));
        assertThatThrownBy(() -> other.engine().appendEvents(history(id, 0, 1)))
                .isInstanceOf(ConcurrencyException.class);
        other.engine().appendEvents(history(id, 1, 1));
        assertThat(one.log().history(id.toString())).hasSize(2);
        assertThat(one.engine().lastSequenceNumberFor(id.toString())).contains(1L);
    }

    @Test
    void an_answer_that_was_lost_is_an_unknown_outcome_and_no_failure() {
        var store = open();
        server.loseAnswers(1);
        assertThatThrownBy(() -> store.engine().appendEvents(history(id(), 0, 1)))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThat(store.log().head()).isEqualTo(1);
    }

    @Test
    void an_event_larger_than_the_server_takes_is_refused_in_a_sentence_before_it_is_sent() {
        var store = open("right", Duration.ofSeconds(10), 1_200);
        assertThatThrownBy(() -> store.engine().appendEvents(history(id(), 0, 1)))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("waymark.axonserver.largest");
        assertThat(store.log().head()).isZero();
    }

    @Test
    void a_wrong_token_and_none_stop_the_start_in_a_sentence() {
        for (var token : new @Nullable String[] {"wrong", null}) {
            assertThatThrownBy(() -> open(token, Duration.ofSeconds(10), 4 << 20))
                    .isInstanceOf(WiringRefused.class)
                    .hasMessageContaining("waymark.axonserver.token");
        }
    }

    @Test
    void a_server_that_is_not_there_is_waited_for_and_then_the_start_stops_in_a_sentence() {
        server.close();
        assertThatThrownBy(() -> open("right", Duration.ofSeconds(1), 4 << 20))
                .isInstanceOf(WiringRefused.class)
                .hasMessageContaining("did not answer within 1 s");
    }

    @Test
    void a_server_that_comes_later_is_found() {
        var address = server.address();
        server.close();
        var opening = CompletableFuture.supplyAsync(() -> open("right", Duration.ofSeconds(60), 4 << 20));
        server.restart();
        assertThat(server.address()).isEqualTo(address);
        assertThat(opening.join().log().head()).isZero();
    }
}
