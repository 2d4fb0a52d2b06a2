package org.waymark.eventstore.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.eventstore.RecordedEvent;

/** A process is killed in the middle of its work; what it had acknowledged must be there, whole, and in order. */
class KillTest {
    private static final int CYCLES = 3;
    private static final int BEFORE_KILLING = 400;

    @TempDir
    Path folder;

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_half_written() throws Exception {
        var acknowledged = new ArrayList<String>();
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            acknowledged.addAll(killAfter(BEFORE_KILLING + 37 * cycle, false));
            try (var store = SqliteEventStore.open(folder)) {
                assertThat(lost(acknowledged, store)).isZero();
                wholeAndInOrder(store.log().read(0, Integer.MAX_VALUE));
            }
            assertThat(integrity()).isEqualTo("ok");
        }
    }

    /** The control: this test can see a loss. */
    @Test
    void a_store_that_acknowledges_before_it_commits_is_found_out() throws Exception {
        var acknowledged = killAfter(BEFORE_KILLING, true);
        try (var store = SqliteEventStore.open(folder)) {
            assertThat(lost(acknowledged, store)).isPositive();
        }
    }

    private List<String> killAfter(int lines, boolean tooEarly) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledProcess.class.getName(),
                        folder.toString(),
                        Boolean.toString(tooEarly))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var acknowledged = new ArrayList<String>();
        try (var output = process.inputReader()) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                acknowledged.add(line);
                if (acknowledged.size() == lines) {
                    process.toHandle().destroyForcibly(); // the process itself would close its output too
                }
            }
        }
        assertThat(process.waitFor()).isNotZero();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(lines);
        return acknowledged.stream()
                .filter(line -> line.length() == Samples.id().toString().length())
                .toList();
    }

    private static long lost(List<String> acknowledged, SqliteEventStore store) {
        return acknowledged.stream()
                .filter(id -> store.log().history(id).size() != 3)
                .count();
    }

    private static void wholeAndInOrder(List<RecordedEvent> events) {
        assertThat(events)
                .extracting(RecordedEvent::position)
                .isEqualTo(LongStream.rangeClosed(1, events.size()).boxed().toList());
        assertThat(events.size() % 3).isZero();
        assertThat(events)
                .extracting(RecordedEvent::version)
                .isEqualTo(LongStream.range(0, events.size())
                        .map(i -> i % 3)
                        .boxed()
                        .toList());
    }

    private String integrity() throws Exception {
        try (var file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"));
                var statement = file.createStatement();
                var row = statement.executeQuery("PRAGMA integrity_check")) {
            row.next();
            return row.getString(1);
        }
    }
}
