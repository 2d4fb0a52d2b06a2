package org.waymark.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.events.person.PersonId;

/** Ids are the same when their texts are; that some are one instance is only quicker. */
class FamiliarTest {
    private final Familiar<PersonId> familiar = new Familiar<>(2, PersonId::new);

    @Test
    void the_same_text_gives_the_same_instance() {
        var text = UUID.randomUUID().toString();
        assertThat(familiar.of(text)).isSameAs(familiar.of(new String(text.toCharArray())));
    }

    @Test
    void what_was_forgotten_is_made_anew() {
        var texts =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(50).toList();
        var first = texts.stream().map(familiar::of).toList();
        assertThat(texts)
                .map(familiar::of)
                .isEqualTo(first)
                .map(PersonId::toString)
                .isEqualTo(texts);
    }

    @Test
    void capital_letters_are_the_same_id_told_in_small_ones() {
        var text = UUID.randomUUID().toString();
        assertThat(familiar.of(text.toUpperCase(Locale.ROOT)))
                .isEqualTo(familiar.of(text))
                .hasToString(text)
                .hasSameHashCodeAs(familiar.of(text));
    }

    @Test
    void what_is_no_id_is_refused_every_time() {
        assertThatThrownBy(() -> familiar.of("1-1-1-1-1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> familiar.of("1-1-1-1-1")).isInstanceOf(IllegalArgumentException.class);
    }
}
