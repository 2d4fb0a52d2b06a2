package org.waymark.ops.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.ops.wiring.Acting.AREA;
import static org.waymark.ops.wiring.Acting.joining;
import static org.waymark.ops.wiring.Acting.on;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.ops.client.ApiRefused;
import org.waymark.ops.client.Command;
import org.waymark.ops.client.Receipt;

/** Whichever node decides, it decides the same, and once. */
interface DecidedByAnyNode extends Wired {
    @Test
    default void doing_it_twice_is_doing_it_once_whichever_node_is_asked() {
        var group = acting().group("Twice", AREA);
        var command = joining(group, acting().person("Leku", AREA), UUID.randomUUID());
        var first = wiring().commands().put(command).join();
        var again = wiring().otherCommands().put(command).join();
        assertThat(again.version()).isEqualTo(first.version());
        assertThat(again.repeated()).isTrue();
    }

    @Test
    default void a_refusal_is_the_same_whichever_node_decided() {
        var group = acting().group("Refusing", AREA);
        var person = acting().person("Wanjiru", AREA);
        acting().join(group, person);
        for (var by : List.of(wiring().commands(), wiring().otherCommands())) {
            assertThatThrownBy(() ->
                            by.put(joining(group, person, UUID.randomUUID())).join())
                    .rootCause()
                    .isInstanceOfSatisfying(ApiRefused.class, refused -> {
                        assertThat(refused.status()).isEqualTo(409);
                        assertThat(refused.code()).isEqualTo("ALREADY_A_MEMBER");
                    });
            assertThatThrownBy(() -> by.putNow(
                            "/api/groups/" + group + "/dissolution",
                            on("2024-05-01", "reason", "OTHER"),
                            Map.of("If-Match", "\"0\"")))
                    .isInstanceOfSatisfying(
                            ApiRefused.class,
                            refused -> assertThat(refused.status()).isEqualTo(409));
            assertThatThrownBy(() -> by.put(joining(UUID.randomUUID(), person, UUID.randomUUID()))
                            .join())
                    .rootCause()
                    .isInstanceOfSatisfying(
                            ApiRefused.class,
                            refused -> assertThat(refused.code()).isEqualTo("GROUP_NOT_FOUND"));
        }
    }

    @Test
    default void many_who_write_into_one_history_by_several_nodes_are_all_kept_once() {
        var group = acting().group("Race", AREA);
        var people = IntStream.range(0, 12)
                .mapToObj(n -> acting().person("Racer " + n, AREA))
                .toList();
        var joined = people.stream()
                .map(person -> {
                    var by = people.indexOf(person) % 2 == 0 ? wiring().commands() : wiring().otherCommands();
                    return by.put(joining(group, person, UUID.randomUUID()));
                })
                .toList();
        joined.forEach(CompletableFuture::join);
        var last = joined.stream()
                .map(CompletableFuture::join)
                .reduce((one, other) -> one.version() > other.version() ? one : other)
                .orElseThrow();
        assertThat(last.version()).isEqualTo(12);
        assertThat(acting().seen(wiring().questions(), last, "/api/groups/" + group + "/roster?on=2024-02-02")
                        .toString())
                .contains(people.stream().map(UUID::toString).toList());
    }

    @Test
    default void a_long_history_is_loaded_by_its_snapshot_and_goes_on() {
        var person = acting().person("Long", AREA);
        Receipt last = new Receipt(person, 0, false);
        for (int day = 0; day < 130; day++) {
            last = acting().put(
                            person,
                            "/api/people/%s/contacts/%s".formatted(person, UUID.randomUUID()),
                            on("2024-02-01", "kind", "HOME_VISIT", "outcome", "REACHED", "note", "visit " + day));
        }
        assertThat(last.version()).isEqualTo(130);
        assertThat(wiring().otherCommands()
                        .put(new Command(
                                person,
                                "/api/people/%s/contacts/%s".formatted(person, UUID.randomUUID()),
                                on("2024-02-02", "kind", "HOME_VISIT", "outcome", "REACHED")))
                        .join()
                        .version())
                .isEqualTo(131);
    }

    @Test
    default void commands_go_on_after_every_connection_broke() {
        var group = acting().group("Broken", AREA);
        wiring().breakConnections();
        var joined = acting().join(group, acting().person("After", AREA));
        assertThat(joined.version()).isEqualTo(1);
        assertThat(acting().seen(wiring().questions(), joined, "/api/groups/" + group + "/roster?on=2024-02-02")
                        .toString())
                .contains("After");
    }
}
