package org.waymark.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.events.Confidential;
import org.waymark.events.Confidential.Sealed;
import org.waymark.keys.KeyStore.FoundBy;
import org.waymark.keys.sqlite.SqliteKeyStore;

/** What is sealed opens with its own key, in its own place, and nowhere else. */
class SealedTextTest extends KeysInAFolder {
    @Test
    void what_is_sealed_says_nothing_and_opens_again_after_a_restart() {
        var sealed = personal.keys().seal(Confidential.of("Amara"), NAME);
        personal.close();
        personal = reopened();

        assertThat(sealed.json().toString()).doesNotContain("Amara");
        assertThat(personal.keys().open(sealed)).isEqualTo(Confidential.of("Amara"));
    }

    @Test
    void the_same_text_is_never_sealed_alike_twice() {
        assertThat(personal.keys().seal(Confidential.of("Amara"), NAME))
                .isNotEqualTo(personal.keys().seal(Confidential.of("Amara"), NAME));
    }

    @Test
    void a_sealed_text_moved_to_another_event_field_or_person_does_not_open() {
        var secret = Place.secretOf((Sealed) personal.keys().seal(Confidential.of("Amara"), NAME));
        personal.keys().prepare(LEKU);
        var elsewhere = List.of(
                new Place(AMARA, LEKU, NAME.field()),
                new Place(AMARA, NAME.event(), "details.contact/1"),
                new Place(LEKU, NAME.event(), NAME.field()));

        assertThat(personal.keys().open(NAME.around(secret))).isEqualTo(Confidential.of("Amara"));
        assertThat(elsewhere)
                .allSatisfy(place ->
                        assertThat(personal.keys().open(place.around(secret))).isEqualTo(Confidential.erased()));
    }

    @Test
    void what_is_no_box_reads_as_erased_and_breaks_nothing() {
        for (var box : List.of("", "a.b", "a.b.c.d", "~~~.~.x.y", "...", "AAAA.AAAA.f.AAAA")) {
            assertThat(personal.keys().open(new Sealed(box))).isEqualTo(Confidential.erased());
        }
    }

    @Test
    void of_two_who_make_a_key_at_once_both_get_the_same() {
        var store = SqliteKeyStore.open(folder.resolve("two.sqlite"), true);
        var first = new byte[] {1};
        assertThat(store.keep(AMARA, first, new FoundBy(List.of(1L), List.of(7L))))
                .isSameAs(first);
        assertThat(store.keep(AMARA, new byte[] {2}, new FoundBy(List.of(2L), null)))
                .isEqualTo(first);
        store.makeDurable();
        assertThat(store.keep(AMARA, new byte[] {3}, new FoundBy(List.of(3L), List.of(8L))))
                .isEqualTo(first);
        store.close();

        var again = SqliteKeyStore.open(folder.resolve("two.sqlite"), true);
        assertThat(again.find(AMARA)).isEqualTo(first);
        assertThat(again.having(List.of(1L, 2L, 3L), "", 9)).containsExactly(AMARA);
        again.eachAlike((subject, tokens) -> assertThat(tokens.get()).isEqualTo(8L));
        again.close();
    }
}
