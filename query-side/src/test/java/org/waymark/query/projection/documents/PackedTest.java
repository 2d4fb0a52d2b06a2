package org.waymark.query.projection.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTest {
    private static final byte[] LARGE = "{\"present\":1,".repeat(1000).getBytes(UTF_8);

    @ParameterizedTest
    @ValueSource(ints = {2, 1022, 1023, 1024, 8192, 100_000, 3_000_000})
    void what_is_packed_is_unpacked_to_the_same_bytes_and_large_states_get_small(int length) {
        var json = ("{" + "\"present\":1,".repeat(length / 12) + " ".repeat(length % 12)).getBytes(UTF_8);
        var packed = Packed.pack(json);
        assertThat(Packed.unpack(packed)).isEqualTo(json);
        assertThat(packed.length).isLessThan(length < 1024 ? json.length + 1 : json.length / 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 40, 60})
    void a_state_that_was_cut_off_is_never_taken_for_a_whole_one(int missing) {
        var packed = Packed.pack(LARGE);
        refused(Arrays.copyOf(packed, packed.length - missing));
        refused(Arrays.copyOf(deflated(LARGE), deflated(LARGE).length - Math.min(missing, 20)));
    }

    @Test
    void what_an_older_waymark_deflated_is_read() {
        assertThat(Packed.unpack(deflated(LARGE))).isEqualTo(LARGE);
    }

    @Test
    void what_is_not_packed_in_any_known_way_is_refused_before_room_is_made_for_it() {
        refused(new byte[] {7, 1, 2, 3, 4, 5});
        refused(new byte[] {'L', 0, 0});
        refused(new byte[] {'L', 0x7f, -1, -1, -1, 0});
        refused(new byte[] {'L', -1, -1, -1, -1, 0});
    }

    @Test
    void a_state_that_is_shorter_than_it_says_is_refused() {
        var packed = Packed.pack(LARGE);
        ByteBuffer.wrap(packed).putInt(1, LARGE.length + 1);
        refused(packed);
    }

    private static void refused(byte[] stored) {
        assertThatThrownBy(() -> Packed.unpack(stored)).isInstanceOf(IllegalStateException.class);
    }

    private static byte[] deflated(byte[] json) {
        var packed = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(packed)) {
            deflating.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
