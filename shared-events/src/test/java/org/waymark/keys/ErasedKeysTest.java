package org.waymark.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.waymark.events.Confidential;
import org.waymark.keys.alike.Traits;
import org.waymark.keys.sqlite.SqliteKeyStore;

/** What an erasure leaves, and what it does not. */
class ErasedKeysTest extends KeysInAFolder {
    @Test
    void after_an_erasure_nothing_of_that_person_opens_and_everything_of_the_others_does() {
        var hers = personal.keys().seal(Confidential.of("Amara"), NAME);
        var his = personal.keys().seal(Confidential.of("Leku"), new Place(LEKU, NAME.event(), NAME.field()));
        erase(AMARA);

        assertThat(personal.keys().open(hers)).isEqualTo(Confidential.erased());
        assertThat(personal.keys().open(his)).isEqualTo(Confidential.of("Leku"));
        personal.close();
        personal = reopened();
        assertThat(personal.keys().open(hers)).isEqualTo(Confidential.erased());
        assertThat(personal.keys().open(his)).isEqualTo(Confidential.of("Leku"));
    }

    @Test
    void nobody_gets_a_new_key_after_an_erasure() {
        personal.keys().prepare(AMARA);
        erase(AMARA);

        assertThat(personal.keys().seal(Confidential.of("late"), NAME)).isEqualTo(Confidential.erased());
        assertThat(personal.erasures().erased()).containsExactly(AMARA);
    }

    @Test
    void a_key_that_is_not_written_yet_is_found_and_can_be_destroyed() {
        personal.prepare(AMARA, new Traits("Amara", null, null, null));
        var name = personal.keys().seal(Confidential.of("Amara"), NAME);
        assertThat(personal.keys().open(name)).isEqualTo(Confidential.of("Amara"));
        assertThat(personal.names().find("ama", "", 9)).containsExactly(AMARA);
        erase(AMARA);

        personal.makeDurable();
        assertThat(personal.keys().open(name)).isEqualTo(Confidential.erased());
        assertThat(personal.names().find("ama", "", 9)).isEmpty();
    }

    @Test
    void of_a_destroyed_key_no_byte_is_left_in_the_files() throws IOException {
        personal.keys().prepare(AMARA);
        personal.makeDurable();
        var store = SqliteKeyStore.open(folder.resolve("keys.sqlite"), true);
        var wrapped = store.find(AMARA);
        store.close();
        assertThat(wrapped).isNotNull();
        assertThat(filesHolding(Objects.requireNonNull(wrapped))).isNotEmpty();

        erase(AMARA);

        assertThat(filesHolding(Objects.requireNonNull(wrapped))).isEmpty();
    }

    @Test
    void the_list_for_restores_holds_ids_and_each_once() throws IOException {
        erase(AMARA);
        erase(LEKU);
        erase(AMARA);

        assertThat(folder.resolve("erasures")).content().isEqualTo(AMARA + "\n" + LEKU + "\n");
    }

    @Test
    void an_erasure_cut_off_by_a_crash_is_finished_at_the_next_start_if_the_event_was_kept() {
        var hers = personal.keys().seal(Confidential.of("Amara"), NAME);
        var his = personal.keys().seal(Confidential.of("Leku"), new Place(LEKU, NAME.event(), NAME.field()));
        personal.erasures().intend(AMARA);
        personal.erasures().intend(LEKU);
        personal.close();
        personal = reopened();

        personal.erasures().settle(AMARA::equals);

        assertThat(personal.keys().open(hers)).isEqualTo(Confidential.erased());
        assertThat(personal.keys().open(his)).isEqualTo(Confidential.of("Leku"));
        assertThat(new ErasureList(folder.resolve("erasures")).ids()).containsExactly(AMARA);
    }
}
