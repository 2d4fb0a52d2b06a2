package org.waymark.query.projection.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassesTest {
    private static final List<String> FOLDS = List.of("a", "b", "c", "d", "e");
    private static final long MIB = 1 << 20;

    @Test
    void what_fits_is_built_in_one_pass() {
        assertThat(Passes.of(FOLDS, 1_000, 512 * MIB)).containsExactly(FOLDS);
        assertThat(Passes.of(FOLDS, 0, 512 * MIB)).containsExactly(FOLDS);
    }

    @Test
    void the_smaller_the_heap_the_more_passes_and_each_fold_in_one_of_them() {
        int before = 1;
        for (long heap = 4096 * MIB; heap >= 64 * MIB; heap /= 2) {
            var passes = Passes.of(FOLDS, 500_000, heap);
            assertThat(passes).hasSizeGreaterThanOrEqualTo(before).doesNotContain(List.of());
            assertThat(passes.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(FOLDS);
            before = passes.size();
        }
        assertThat(before).isEqualTo(FOLDS.size());
    }

    @Test
    void nothing_to_build_is_no_mistake() {
        assertThat(Passes.of(List.of(), 500_000, 64 * MIB)).containsExactly(List.of());
    }
}
