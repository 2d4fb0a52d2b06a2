package org.waymark.query.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.waymark.events.research.Audience;

/** Marks stand in everything that says who somebody is; none comes out, in no form that a program would write it. */
class CanariesTest {
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private final Village village = new Village(99, 120);

    @Test
    void no_mark_and_no_id_is_in_any_byte_of_a_release() {
        for (var audience : Audience.values()) {
            var asked = village.asked(audience);
            var outcome = village.workshop.make(asked, List.of());
            var secrets = new ArrayList<>(village.marks);
            village.people.forEach(person -> secrets.add(person.toString()));
            secrets.add(asked.secret().or(""));
            assertThat(secrets).hasSizeGreaterThan(500);
            ReleasedFiles.of(outcome).files().forEach((name, bytes) -> {
                var content = new String(bytes, StandardCharsets.ISO_8859_1);
                for (var secret : secrets) {
                    assertThat(found(secret, content)).as(name).isFalse();
                }
            });
        }
    }

    @Test
    void the_search_finds_what_is_there_in_every_form() {
        var mark = village.marks.getFirst();
        for (var form : forms(mark)) {
            assertThat(found(mark, "person," + form + ",more")).as(form).isTrue();
        }
        assertThat(found(mark, "person,nobody,more")).isFalse();
    }

    private static boolean found(String mark, String content) {
        return forms(mark).stream().anyMatch(content::contains);
    }

    private static List<String> forms(String mark) {
        var forms = new ArrayList<String>();
        forms.add(mark.toUpperCase(Locale.ROOT));
        forms.add(new StringBuilder(mark).reverse().toString());
        for (var charset : CHARSETS) {
            var bytes = mark.getBytes(charset);
            forms.add(new String(bytes, StandardCharsets.ISO_8859_1));
            forms.add(HexFormat.of().formatHex(bytes));
            for (int shift = 0; shift < 3; shift++) {
                var shifted = new byte[bytes.length + shift];
                System.arraycopy(bytes, 0, shifted, shift, bytes.length);
                var code = Base64.getEncoder().withoutPadding().encodeToString(shifted);
                forms.add(code.substring(shift == 0 ? 0 : 4, code.length() - 2));
            }
        }
        for (var digest : List.of("SHA-256", "SHA-1", "MD5")) {
            forms.add(HexFormat.of().formatHex(digested(digest, mark)).substring(0, 16));
        }
        forms.add(mark.replace("-", ""));
        return forms;
    }

    private static byte[] digested(String algorithm, String mark) {
        try {
            return MessageDigest.getInstance(algorithm).digest(mark.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
