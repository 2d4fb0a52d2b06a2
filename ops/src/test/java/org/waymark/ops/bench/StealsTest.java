package org.waymark.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.ops.cli.Shell;

/** Two nodes, each a process, that take each other's projections a few times; many more by command. */
class StealsTest {
    @Test
    void stolen_tokens_and_batches_that_come_twice_leave_read_models_as_rebuilt() {
        var line = Shell.run("bench", "steals", "--steals", "6", "--json");
        assertThat(line.exit()).as(line.out() + line.err()).isZero();
        assertThat(line.json().path("read_models_different").asLong()).isZero();
        // the control: what counts deliveries counted wrong
        assertThat(line.json().path("events_delivered_twice").asLong()).isPositive();
    }
}
