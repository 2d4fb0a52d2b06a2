package org.waymark.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.ops.bench.erasure.ErasureTrial;

/** {@code waymark bench erasure --count 200} erases more people. */
class ErasureTest {
    private static final long SEED = 2014;

    @Test
    void of_erased_people_nothing_is_left_in_any_file_nor_in_a_restored_backup_and_the_history_holds(@TempDir Path work)
            throws Exception {
        var outcome = new ErasureTrial(work, SEED, true).run(4);

        assertThat(outcome.openedBefore()).isGreaterThan(4 * 8L);
        assertThat(outcome.rawFiles()).isZero();
        assertThat(outcome.keyFiles()).isZero();
        assertThat(outcome.answered()).isZero();
        assertThat(outcome.openedAfter()).isZero();
        assertThat(outcome.changed()).isZero();
        assertThat(outcome.findings()).isZero();
        assertThat(outcome.othersBefore()).isPositive();
        assertThat(outcome.othersOpened()).isEqualTo(2 * outcome.othersBefore());
    }

    @Test
    void the_same_search_finds_what_is_not_sealed(@TempDir Path work) throws Exception {
        assertThat(new ErasureTrial(work, SEED, false).run(1).rawFiles()).isPositive();
    }
}
