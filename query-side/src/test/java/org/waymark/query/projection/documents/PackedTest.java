package org.waymark.query.projection.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 1022, 1023, 1024, 8192, 100_000, 3_000_000})
    void what_is_packed_is_unpacked_to_the_same_bytes_and_large_states_get_small(int length) {
        var json = ("{" + "\"present\":1,".repeat(length / 12) + " ".repeat(length % 12)).getBytes(UTF_8);
        var packed = Packed.pack(json);
        assertThat(Packed.unpack(packed)).isEqualTo(json);
        assertThat(packed.length).isLessThan(length < 1024 ? json.length + 1 : json.length / 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 40})
    void a_state_that_was_cut_off_is_never_taken_for_a_whole_one(int missing) {
        var packed = Packed.pack("{\"present\":1,".repeat(1000).getBytes(UTF_8));
        assertThatThrownBy(() -> Packed.unpack(Arrays.copyOf(packed, packed.length - missing)))
                .isInstanceOf(IllegalStateException.class);
    }
}
