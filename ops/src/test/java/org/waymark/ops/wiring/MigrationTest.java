package org.waymark.ops.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.events.access.Role;
import org.waymark.eventstore.StoredEvent;
import org.waymark.eventstore.proof.tree.Leaf;
import org.waymark.eventstore.sqlite.SqliteEventStore;
import org.waymark.keys.KeyFiles;
import org.waymark.ops.Filled;
import org.waymark.ops.Program;
import org.waymark.ops.bench.wire.StandIn;
import org.waymark.ops.cli.Ready;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.Login;
import org.waymark.ops.client.Staff;
import org.waymark.ops.migrate.Moving;
import org.waymark.ops.migrate.Servers;

/** A history goes from one machine to servers and back, and is the same to the byte; names can be read and people log in. */
class MigrationTest {
    private static final String PASSWORD = "a long password of their own";

    private final StandIn axonServer = StandIn.start();
    private final MongoServer mongo = new MongoServer(new MemoryBackend());
    private final String uri = mongo.bindAndGetConnectionString() + "/waymark";

    @TempDir
    Path folder;

    private Path data;
    private UUID person = UUID.randomUUID();

    @BeforeEach
    void somebody_recorded_something() {
        data = folder.resolve("data");
        try (var program = Program.start(data, 0, Map.of("logging.level.root", "ERROR"));
                var operator = program.operator()) {
            Ready.await(operator, new PrintWriter(Writer.nullWriter()));
            var staff = new Staff(operator, Clock.systemUTC());
            staff.open("amina", Role.CASE_WORKER, List.of("KE"));
            new Login("amina", staff.resetPassword("amina"), null, PASSWORD).at(operator);
            operator.putNow(
                    "/api/people/" + person,
                    Filled.person("2024-01-10", "CARER", "KE/Nairobi", Map.of("name", "Amara", "sex", "UNKNOWN")));
            for (int visit = 0; visit < 30; visit++) {
                operator.putNow(
                        "/api/people/%s/contacts/%s".formatted(person, UUID.randomUUID()),
                        Map.of(
                                "occurredOn",
                                "2024-02-01",
                                "kind",
                                "PHONE",
                                "outcome",
                                "REACHED",
                                "note",
                                "call " + visit));
            }
            operator.get("/api/people/" + person + "/journey", Map.of());
        }
    }

    @AfterEach
    void stop() {
        axonServer.close();
        mongo.shutdownNow();
    }

    private Moving moving(Path at) {
        return new Moving(at, Servers.at(axonServer.address(), uri));
    }

    private static List<byte[]> leaves(Path at) {
        try (var store = SqliteEventStore.open(at)) {
            return store.log().stored(0, 10_000).stream().map(Leaf::hash).toList();
        }
    }

    @Test
    void up_and_back_it_is_the_same_history_and_opens_with_the_same_key() throws Exception {
        var before = leaves(data);
        var moved = moving(data).up();
        assertThat(moved.events()).isEqualTo(before.size());
        assertThat(moved.reads()).isPositive();

        try (var node = Program.start(
                        folder.resolve("node"),
                        0,
                        Map.of(
                                "waymark.events",
                                "axonserver",
                                "waymark.axonserver.servers",
                                axonServer.address(),
                                "waymark.mongo.uri",
                                uri,
                                "waymark.keys.master-file",
                                KeyFiles.of(data).master().toString(),
                                "logging.level.root",
                                "ERROR"));
                var operator = node.operator()) {
            Ready.await(operator, new PrintWriter(Writer.nullWriter()));
            try (var amina = new Api(node.address(), new Login("amina", PASSWORD).at(operator))) {
                assertThat(amina.get("/api/people/" + person + "/journey", Map.of())
                                .toString())
                        .contains("Amara", "call 29");
            }
        }

        var back = folder.resolve("back");
        Files.copy(KeyFiles.of(data).master(), KeyFiles.of(back).master());
        moving(back).down();
        assertThat(leaves(back)).usingElementComparator(Arrays::compare).isEqualTo(before);
        try (var program = Program.start(back, 0, Map.of("logging.level.root", "ERROR"));
                var operator = program.operator()) {
            Ready.await(operator, new PrintWriter(Writer.nullWriter()));
            assertThat(operator.get("/api/people/" + person + "/journey", Map.of())
                            .toString())
                    .contains("Amara");
        }
    }

    @Test
    void interrupted_in_the_middle_or_told_nothing_it_goes_on_where_it_was() {
        axonServer.loseAnswers(1);
        assertThat(moving(data).up().events()).isEqualTo(leaves(data).size());
        assertThat(moving(data).up().events()).isEqualTo(leaves(data).size());
    }

    @Test
    void servers_that_have_another_history_are_refused() {
        moving(data).up();
        var other = folder.resolve("other");
        try (var store = SqliteEventStore.open(other)) {
            assertThat(store.log().head()).isZero();
        }
        assertThatThrownBy(() -> moving(other).up()).hasMessageContaining("cannot take this history");
    }

    @Test
    void what_is_kept_is_every_field_of_an_event() {
        moving(data).up();
        List<StoredEvent> here;
        try (var store = SqliteEventStore.open(data)) {
            here = store.log().stored(0, 10_000);
        }
        var there = moving(data).serverEvents();
        assertThat(there).usingRecursiveComparison().isEqualTo(here);
    }
}
