package org.waymark.access.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOON = Instant.parse("2026-03-15T12:00:00Z");

    /** RFC 6238, appendix B, the column of SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(Totp.codeOf(KEY, second / 30, 8, 100_000_000)).isEqualTo(code);
        assertThat(Totp.code(KEY, Instant.ofEpochSecond(second))).isEqualTo(code.substring(2));
    }

    /** RFC 4648, section 10, without the padding that nobody types. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void keys_are_written_as_the_standard_says_and_read_back(String key, String text) {
        assertThat(Totp.base32(key.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
        assertThat(new String(Totp.key(text), StandardCharsets.US_ASCII)).isEqualTo(key);
    }

    @Test
    void a_clock_may_be_half_a_minute_wrong_and_no_more() {
        assertThat(Totp.step(KEY, Totp.code(KEY, NOON.minusSeconds(30)), NOON, 0))
                .isPresent();
        assertThat(Totp.step(KEY, Totp.code(KEY, NOON.plusSeconds(30)), NOON, 0))
                .isPresent();
        assertThat(Totp.step(KEY, Totp.code(KEY, NOON.minusSeconds(60)), NOON, 0))
                .isEmpty();
        assertThat(Totp.step(KEY, Totp.code(KEY, NOON.plusSeconds(60)), NOON, 0))
                .isEmpty();
    }

    @Test
    void a_code_is_taken_once() {
        var code = Totp.code(KEY, NOON);
        var step = Totp.step(KEY, code, NOON, 0).orElseThrow();
        assertThat(Totp.step(KEY, code, NOON, step)).isEmpty();
    }

    @Test
    void what_is_no_key_is_refused() {
        assertThatThrownBy(() -> Totp.key("ABC1")).isInstanceOf(IllegalArgumentException.class);
    }
}
