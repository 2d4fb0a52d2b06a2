package org.waymark.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.events.person.PersonId;

/** What is read as an id, and in which order ids stand. */
class UuidsTest {
    private final List<UUID> some = Stream.generate(UUID::randomUUID).limit(200).toList();

    @Test
    void every_id_is_read_from_its_text_in_small_letters_or_capital() {
        assertThat(some).allSatisfy(id -> {
            assertThat(Uuids.parse(id.toString())).isEqualTo(id);
            assertThat(Uuids.parse(id.toString().toUpperCase(Locale.ROOT))).isEqualTo(id);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "018f3c5e-7b1a-7c3d-9e2f-1a2b3c4d5e6",
                "018f3c5e-7b1a-7c3d-9e2f-1a2b3c4d5e6f0",
                "018f3c5e7-b1a-7c3d-9e2f-1a2b3c4d5e6f",
                "018f3c5e-7b1a-7c3d-9e2f01a2b3c4d5e6f",
                "+18f3c5e-7b1a-7c3d-9e2f-1a2b3c4d5e6f",
                "018f3c5e-7b1a-7c3d-9e2f-1a2b3c4d5e6g",
                "018f3c5e-7b1a-7c3d-9e2f-1a2b3c4d5e6@",
                "018f3c5e-7b1a-7c3d-9e2f-1a2b3c4d5e6\uFF11"
            })
    void what_is_written_otherwise_is_refused(String text) {
        assertThatThrownBy(() -> Uuids.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ids_stand_in_the_order_of_their_uuids_and_are_found_under_the_same_number() {
        var ids = some.stream().map(PersonId::new).toList();
        assertThat(ids.stream().sorted().map(PersonId::value))
                .isEqualTo(some.stream().sorted().toList());
        assertThat(ids)
                .map(PersonId::hashCode)
                .isEqualTo(some.stream().map(UUID::hashCode).toList());
    }
}
