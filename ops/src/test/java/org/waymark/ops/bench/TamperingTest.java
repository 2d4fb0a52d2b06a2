package org.waymark.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.ops.bench.store.Filling;
import org.waymark.ops.bench.tampering.ForgingTrial;
import org.waymark.ops.bench.tampering.StandaloneChecker;
import org.waymark.ops.bench.tampering.TamperingTrial;
import org.waymark.ops.synthetic.Programme;
import org.waymark.ops.synthetic.Size;

/** {@code waymark bench tampering --count 1000} does more of the same. */
class TamperingTest {
    private static final long SEED = 2014;
    private static final int KINDS = 17;

    @TempDir
    static Path work;

    @BeforeAll
    static void record() {
        try (var filling = new Filling(work.resolve("data"))) {
            filling.record(Programme.entries(SEED, Size.small()).limit(1_200), sent -> {});
        }
    }

    @Test
    void every_kind_of_edit_is_found_and_its_first_event_named() throws Exception {
        var trial = new TamperingTrial(work.resolve("data"), SEED);
        assertThat(trial.verdict(true).findings()).isEmpty();
        trial.run(2 * KINDS);
        assertThat(trial.missed()).as("seed %d", SEED).isEmpty();
        assertThat(trial.named()).as("seed %d", SEED).isEqualTo(2 * KINDS);
        assertThat(trial.missedByControl()).isEqualTo(2 * KINDS);
        assertThat(trial.verdict(true).findings()).isEmpty();
    }

    @Test
    void forged_proofs_are_refused_by_waymark_and_by_the_published_checker() throws Exception {
        Files.createDirectories(work.resolve("forged"));
        for (var file : new String[] {"events.db", "events.db-wal"}) {
            if (Files.exists(work.resolve("data").resolve(file))) {
                Files.copy(
                        work.resolve("data").resolve(file),
                        work.resolve("forged").resolve(file));
            }
        }
        try (var checker = new StandaloneChecker(Path.of("proof", "CheckProof.java"), work.resolve("checker"))) {
            var trial = new ForgingTrial(work.resolve("forged"), SEED, checker);
            trial.run(1_000);
            assertThat(trial.genuineRefused()).isZero();
            assertThat(trial.accepted()).as("seed %d", SEED).isEmpty();
            assertThat(trial.refusedHere()).isEqualTo(1_000);
            assertThat(trial.refusedThere()).isEqualTo(1_000);
        }
    }
}
