package org.waymark.ops.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.eventstore.StoredEvent;
import org.waymark.eventstore.proof.tree.Leaf;
import org.waymark.keys.ErasureList;
import org.waymark.keys.MasterKeyFile;
import org.waymark.ops.Program;
import org.waymark.ops.backup.Restore;
import org.waymark.ops.backup.Signing;
import org.waymark.ops.cli.Ready;
import org.waymark.ops.migrate.Moving;
import org.waymark.ops.migrate.SharedBackup;

/** What nodes share is copied while they write, and comes back on empty servers as a state that verifies. */
@TestInstance(Lifecycle.PER_CLASS)
class SharedBackupTest {
    private final OwnServers servers = new OwnServers();

    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Apart nodes;

    @BeforeAll
    void start(@TempDir Path work) {
        folder = work;
        nodes = new Apart(folder, servers.stores());
    }

    @AfterAll
    void stop() {
        nodes.close();
        servers.close();
    }

    private SharedBackup.Taken backup(String name, LongConsumer progress) throws IOException {
        return new SharedBackup(servers.servers(), folder.resolve("signer")).into(folder.resolve(name), progress);
    }

    private Restore.Restored restore(String backup, String to) throws IOException {
        var signing = Signing.with(folder.resolve("signing.key"));
        var master = MasterKeyFile.read(folder.resolve("master.key"));
        var erased = new ErasureList(folder.resolve("erasures")).ids();
        return new Restore(folder.resolve(backup), master, signing, Clock.systemUTC()).into(folder.resolve(to), erased);
    }

    private static List<byte[]> leaves(List<StoredEvent> events) {
        return events.stream().map(Leaf::hash).toList();
    }

    @Test
    void taken_under_load_it_restores_to_a_state_that_verifies() throws Exception {
        SharedBackup.Taken taken;
        String before;
        String since;
        try (var load = new Recording(nodes.commands(), nodes.otherCommands())) {
            before = load.erased("Erased before").toString();
            var later = load.person("Erased since");
            nodes.signer().post("/api/proof/checkpoint", Map.of());
            load.go();
            // at the latest now somebody is registered in the middle of it
            taken = backup("loaded", events -> load.person("During " + events));
            load.erase(later);
            since = later.toString();
        }
        assertThat(taken.history()).isNotNull().matches(history -> history.unaltered());
        int copied = (int) taken.copied().events();
        assertThat(servers.events()).hasSizeGreaterThan(copied + 1);
        var all = servers.events().subList(0, copied);

        var restored = restore("loaded", "restored");
        assertThat(restored.again()).isEqualTo(1);
        assertThat(restored.history()).isNotNull().matches(history -> history.unaltered());
        try (var empty = new OwnServers()) {
            var carried = new Moving(folder.resolve("restored"), empty.servers()).up();
            assertThat(carried.events()).isEqualTo(copied + 1);
            assertThat(leaves(empty.events().subList(0, copied)))
                    .usingElementComparator(Arrays::compare)
                    .isEqualTo(leaves(all));
            requireNames(empty, all, Set.of(before, since));
        }
    }

    /** Everybody of whom there is an event has their name, but those who were erased. */
    private void requireNames(OwnServers at, List<StoredEvent> copied, Set<String> erased) {
        try (var node = Program.start(folder.resolve("fresh"), 0, at.node(folder));
                var operator = node.operator()) {
            Ready.await(operator, new PrintWriter(Writer.nullWriter()));
            var people = copied.stream()
                    .filter(event -> "Person".equals(event.aggregateType()))
                    .map(StoredEvent::aggregateId)
                    .distinct()
                    .toList();
            assertThat(people).hasSizeGreaterThan(erased.size()).containsAll(erased);
            for (var person : people) {
                var name = operator.get("/api/people/" + person + "/journey", Map.of())
                        .at("/summary/details/name")
                        .toString();
                assertThat(name.contains("erased")).as(name).isEqualTo(erased.contains(person));
            }
        }
    }

    @Test
    void interrupted_it_restores_nothing_and_goes_on_when_it_is_begun_again() throws Exception {
        try (var recording = new Recording(nodes.commands())) {
            recording.person("Before the interruption");
            assertThatThrownBy(() -> backup("interrupted", events -> {
                        throw new IllegalStateException("the power failed");
                    }))
                    .hasMessage("the power failed");
            assertThatThrownBy(() -> restore("interrupted", "from unfinished")).hasMessageContaining("was interrupted");

            recording.person("After it");
            var finished = backup("interrupted", events -> {});
            assertThat(finished.copied().events()).isEqualTo(servers.events().size());
            assertThat(restore("interrupted", "from finished").history())
                    .isNotNull()
                    .matches(history -> history.unaltered());
            assertThatThrownBy(() -> backup("interrupted", events -> {})).hasMessageContaining("is not empty");
        }
    }
}
