package org.waymark.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.ops.bench.crash.CrashTrial;
import org.waymark.ops.bench.wire.Stores;
import org.waymark.ops.bench.wire.Stores.Wiring;

/** {@code waymark bench crash --cycles 200} runs more of the same. */
class CrashTest {
    private static final long SEED = 2014;

    @Test
    void a_server_killed_under_load_keeps_what_it_acknowledged_exactly_once(@TempDir Path work) throws Exception {
        try (var trial = new CrashTrial(work, SEED, "serve")) {
            trial.cycle();
            trial.cycle();
            trial.finish();

            assertThat(trial.acknowledged()).isPositive();
            assertThat(trial.lost()).isZero();
            assertThat(trial.doubled()).isZero();
            assertThat(trial.refused()).isZero();
            assertThat(trial.verified()).isPositive();
            assertThat(trial.different()).isZero();
        }
    }

    @Test
    void a_node_killed_under_load_leaves_what_it_acknowledged_on_the_servers_exactly_once(@TempDir Path work)
            throws Exception {
        try (var stores = Stores.of(Wiring.STAND_IN, work.resolve("stores"));
                var trial = new CrashTrial(work.resolve("trial"), stores, SEED, "serve")) {
            trial.cycle();
            trial.finish();

            assertThat(trial.acknowledged()).isPositive();
            assertThat(trial.lost()).isZero();
            assertThat(trial.doubled()).isZero();
            assertThat(trial.different()).isZero();
        }
    }

    @Test
    void the_same_trial_finds_out_a_store_that_acknowledges_too_early(@TempDir Path work) throws Exception {
        try (var trial = new CrashTrial(work, SEED, "bench", "crash", "unsafe-serve")) {
            trial.cycle();
            trial.finish();

            assertThat(trial.lost()).isPositive();
        }
    }
}
