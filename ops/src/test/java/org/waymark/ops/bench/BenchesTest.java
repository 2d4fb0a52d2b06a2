package org.waymark.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Shell;

/** Each measurement is taken once, as short as it goes: whether it can be taken, not what comes out. */
class BenchesTest {
    @Test
    void commands_are_measured_beside_the_disk_alone_and_the_stock_engine() {
        var line = Shell.run("bench", "commands", "--rounds", "1", "--slice", "0.05", "--json");
        assertThat(line.exit()).as(line.err()).isZero();
        assertThat(line.json().path("ratio").asDouble()).isPositive();
        assertThat(line.json().path("ratio_to_stock").asDouble()).isPositive();
    }

    @Test
    void commands_over_http_are_measured_beside_those_in_process() {
        var line = Shell.run("bench", "http", "--rounds", "1", "--slice", "0.2", "--warm", "0", "--json");
        assertThat(line.exit()).as(line.err()).isZero();
        assertThat(line.json().path("ratio").asDouble()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"commands", "http"})
    void commands_are_measured_over_the_wire_too_and_it_is_said_what_to(String bench) {
        var line = Shell.run("bench", bench, "--wiring", "STAND_IN", "--rounds", "1", "--slice", "0.2", "--json");
        assertThat(line.exit()).as(line.err()).isZero();
        assertThat(line.json().path("wiring").asText()).startsWith("stand-ins in memory");
        assertThat(line.json().path("commands_per_s_32").asLong()
                        + line.json().path("http_per_s").asLong())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"commands", "http", "crash", "steals"})
    void servers_that_nobody_named_are_asked_for(String bench) {
        var line = Shell.run("bench", bench, "--wiring", "SERVERS");
        assertThat(line.exit()).isEqualTo(Exit.USAGE);
        assertThat(line.err()).contains("WAYMARK_TEST_AXONSERVER", "never name servers that are used");
    }

    @Test
    void a_program_on_stand_ins_is_told_of_them_and_its_end_is_the_end() {
        var wired = "test \"$WAYMARK_EVENTS\" = axonserver && test -n \"$WAYMARK_MONGO_URI\" && test -s"
                + " \"$WAYMARK_KEYS_MASTERFILE\" && exit 7";
        assertThat(Shell.run("bench", "stand-in", "--", "sh", "-c", wired).exit())
                .isEqualTo(7);
    }

    @Test
    void signing_is_measured_beside_not_signing() {
        var line = Shell.run("bench", "proof", "--rounds", "1", "--slice", "0.05", "--json");
        assertThat(line.exit()).as(line.err()).isZero();
        assertThat(line.json().path("ratio").asDouble()).isPositive();
    }

    @Test
    void a_whole_programme_is_released() {
        var line = Shell.run("bench", "release", "--size", "small", "--rounds", "2", "--json");
        assertThat(line.exit()).as(line.err()).isZero();
        assertThat(line.json().path("rows").asLong()).isPositive();
        assertThat(line.json().path("same_bytes").asBoolean()).isTrue();
    }

    @Test
    void somebody_asks_pairs_of_questions_in_vain() {
        var line = Shell.run("bench", "disclosure", "--count", "3000", "--json");
        assertThat(line.exit()).as(line.err() + line.out()).isZero();
        assertThat(line.json().path("recovered").asLong()).isZero();
    }
}
