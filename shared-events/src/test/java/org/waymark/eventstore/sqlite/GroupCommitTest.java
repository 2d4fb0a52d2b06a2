package org.waymark.eventstore.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.eventstore.RecordedEvent;

class GroupCommitTest {
    private static final int CALLERS = 8;

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
    void what_eight_callers_append_at_once_is_all_there_in_order_without_gaps() throws Exception {
        int each = 100;
        atOnce(() -> {
            for (int i = 0; i < each; i++) {
                store.engine().appendEvents(Samples.history(Samples.id(), 3));
            }
            return true;
        });

        var all = store.log().read(0, Integer.MAX_VALUE);
        assertThat(all)
                .extracting(RecordedEvent::position)
                .isEqualTo(
                        LongStream.rangeClosed(1, CALLERS * each * 3L).boxed().toList());
        for (int i = 0; i < all.size(); i += 3) {
            assertThat(all.subList(i, i + 3))
                    .extracting(RecordedEvent::aggregateId)
                    .containsOnly(all.get(i).aggregateId());
            assertThat(all.subList(i, i + 3)).extracting(RecordedEvent::version).containsExactly(0L, 1L, 2L);
        }
    }

    @Test
    void of_those_who_claim_the_same_place_one_gets_it_and_neighbours_are_not_hurt() throws Exception {
        int rounds = 50;
        var contested = Samples.id();
        store.engine().appendEvents(List.of(Samples.formed(contested)));
        for (int round = 1; round <= rounds; round++) {
            long version = round;
            var got = atOnce(() -> {
                store.engine().appendEvents(Samples.history(Samples.id(), 1));
                return claims(List.of(Samples.joined(contested, version)));
            });
            assertThat(got).containsOnlyOnce(true);
        }
        assertThat(store.log().history(contested.toString())).hasSize(rounds + 1);
        assertThat(store.log().head()).isEqualTo(1L + rounds + (long) rounds * CALLERS);
    }

    @Test
    void a_unit_that_fails_in_its_last_event_keeps_none_of_them() {
        var taken = Samples.id();
        var fresh = Samples.id();
        store.engine().appendEvents(List.of(Samples.formed(taken)));

        assertThatThrownBy(() -> store.engine().appendEvents(List.of(Samples.formed(fresh), Samples.formed(taken))))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(store.log().history(fresh.toString())).isEmpty();
        assertThat(store.log().head()).isEqualTo(1);
    }

    @Test
    void an_interrupted_caller_still_learns_that_its_events_were_kept() {
        Thread.currentThread().interrupt();
        store.engine().appendEvents(Samples.history(Samples.id(), 2));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(store.log().head()).isEqualTo(2);
    }

    private boolean claims(List<org.axonframework.eventhandling.DomainEventMessage<?>> events) {
        try {
            store.engine().appendEvents(events);
            return true;
        } catch (ConcurrencyException late) {
            return false;
        }
    }

    private static <T> List<T> atOnce(Callable<T> work) throws Exception {
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            var started = IntStream.range(0, CALLERS)
                    .mapToObj(i -> callers.submit(work))
                    .toList();
            callers.shutdown();
            assertThat(callers.awaitTermination(1, java.util.concurrent.TimeUnit.MINUTES))
                    .isTrue();
            return started.stream().map(Future::resultNow).toList();
        }
    }
}
