package org.waymark.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.ops.bench.history.Histories;

/** {@code waymark bench histories --count 10000} runs more of the same; a difference names its seed. */
class GeneratedHistoriesTest {
    private static final long SEED = 2014;
    private static final int HISTORIES = 150;

    @Test
    void every_read_model_comes_to_the_same_bytes_however_a_history_reaches_it(@TempDir Path data) {
        try (var histories = new Histories(data)) {
            for (int history = 0; history < HISTORIES; history++) {
                histories.run(SEED + history);
            }

            assertThat(histories.different()).isEmpty();
            assertThat(histories.refused())
                    .as("generated commands that the aggregates refuse")
                    .isEmpty();
            assertThat(histories.folds()).isGreaterThanOrEqualTo(5);
            assertThat(histories.documents()).isGreaterThan(HISTORIES * histories.folds());
            assertThat(histories.controlsDiffered())
                    .as("histories in which counting by $inc goes wrong, as it must")
                    .isGreaterThan(HISTORIES / 2);
        }
    }
}
