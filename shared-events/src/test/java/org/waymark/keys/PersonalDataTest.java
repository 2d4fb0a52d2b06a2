package org.waymark.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.events.Confidential;
import org.waymark.events.Confidential.Sealed;
import org.waymark.keys.KeyStore.FoundBy;
import org.waymark.keys.alike.AlikeIndex;
import org.waymark.keys.alike.NameSounds;
import org.waymark.keys.alike.Traits;
import org.waymark.keys.sqlite.SqliteKeyStore;

class PersonalDataTest {
    private static final String AMARA = "018f3c5e-7b1a-7c3d-9e2f-1a2b3c4d5e6f";
    private static final String LEKU = "018f3c5e-7b1a-7c3d-9e2f-1a2b3c4d5e70";
    private static final Place NAME = new Place(AMARA, "7c9e6679-7425-40de-944b-e07fc1f90ae7", "details.name/1");

    @TempDir
    Path folder;

    private Path master;
    private PersonalData personal;

    @BeforeEach
    void open() {
        master = folder.resolve("data.master.key");
        MasterKeyFile.fresh().write(master);
        personal = reopened();
    }

    private PersonalData reopened() {
        return PersonalData.open(
                SqliteKeyStore.open(folder.resolve("keys.sqlite"), true),
                MasterKeyFile.read(master),
                new ErasureList(folder.resolve("erasures")));
    }

    @AfterEach
    void close() {
        personal.close();
    }

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

    @Test
    void another_master_key_opens_nothing_and_says_so() {
        personal.close();
        MasterKeyFile.fresh().write(master);

        assertThatThrownBy(this::reopened)
                .isInstanceOf(KeysUnavailableException.class)
                .hasMessageContaining("master key");
        MasterKeyFile.fresh().write(master);
        personal = PersonalData.none();
    }

    @Test
    void a_rotated_master_key_opens_what_the_old_one_did_and_the_old_one_opens_nothing() throws IOException {
        var sealed = personal.keys().seal(Confidential.of("Amara"), NAME);
        var old = Files.readString(master);
        personal.close();
        try (var store = SqliteKeyStore.open(folder.resolve("keys.sqlite"), true)) {
            assertThat(new MasterKeyRotation(master).rotate(store)).isEqualTo(2);
        }

        personal = reopened();
        assertThat(personal.keys().open(sealed)).isEqualTo(Confidential.of("Amara"));
        assertThat(Files.readString(master)).isNotEqualTo(old);
        try (var store = SqliteKeyStore.open(folder.resolve("keys.sqlite"), true)) {
            assertThatThrownBy(() -> PersonalData.open(
                            store, MasterKeyFile.parse(old), new ErasureList(folder.resolve("erasures"))))
                    .isInstanceOf(KeysUnavailableException.class);
        }
    }

    @Test
    void a_master_key_that_others_can_read_is_refused() throws IOException {
        assertThat(Files.getPosixFilePermissions(master)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(master, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> MasterKeyFile.read(master))
                .isInstanceOf(KeysUnavailableException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void people_are_found_by_the_beginnings_of_their_names_and_no_name_is_kept() throws IOException {
        personal.prepare(AMARA, new Traits("Amara Bélanger-Okafor", null, null, "NY-001"));
        personal.prepare(LEKU, new Traits("Leku Amani", null, null, null));

        assertThat(personal.names().find("ama", "", 9)).containsExactly(AMARA, LEKU);
        assertThat(personal.names().find("ama", AMARA, 9)).containsExactly(LEKU);
        assertThat(personal.names().find("OKAFOR ama", "", 9)).containsExactly(AMARA);
        assertThat(personal.names().find("belanger", "", 9)).containsExactly(AMARA);
        assertThat(personal.names().find("ny-001", "", 9)).containsExactly(AMARA);
        assertThat(personal.names().find("mara", "", 9)).isEmpty();
        assertThat(personal.names().find(" - ", "", 9)).isEmpty();
        assertThat(filesHolding("mara".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void an_erased_person_is_not_found_by_name() {
        personal.prepare(AMARA, new Traits("Amara", null, null, null));
        erase(AMARA);

        assertThat(personal.names().find("amara", "", 9)).isEmpty();
    }

    @Test
    void who_may_be_the_same_is_found_however_it_is_spelt_and_nothing_of_it_is_kept_in_the_clear() throws IOException {
        personal.prepare(AMARA, new Traits("Amara Wanjikunyambura", "1980-02", "tel. +254 712 345 678", "NY-001"));
        personal.prepare(LEKU, new Traits("Leku Amani", "1980", null, null));

        for (var same : List.of(
                new Traits("Wanjeekunyamboora Amarah", null, null, null),
                new Traits("Wanjikunyambura", "1981", null, null),
                new Traits("Somebody Else", null, "0712345678", null),
                new Traits("Somebody Else", null, null, "ny 001"))) {
            assertThat(personal.alike().find(same)).containsExactly(AMARA);
        }
        assertThat(personal.alike().find(new Traits("Amara Atieno", "1983", null, null)))
                .isEmpty();
        for (var sound : NameSounds.of("wanjikunyambura")) {
            assertThat(filesHolding(sound.getBytes(StandardCharsets.UTF_8))).isEmpty();
        }
    }

    @Test
    void who_is_called_otherwise_is_alike_to_others_and_who_is_erased_to_nobody() {
        var before = new Traits("Amara Wanjiku", "1980", null, null);
        var since = new Traits("Bintu Otieno", "1990", null, null);
        personal.prepare(AMARA, before);
        personal.prepare(AMARA, since);
        assertThat(personal.alike().find(before)).isEmpty();
        assertThat(personal.alike().find(since)).containsExactly(AMARA);

        personal.prepare(LEKU, since);
        assertThat(personal.alike().pairs(subject -> true).pairs()).containsExactly(AlikeIndex.Pair.of(AMARA, LEKU));
        assertThat(personal.alike().pairs(AMARA::equals).pairs()).isEmpty();
        erase(AMARA);
        assertThat(personal.alike().find(since)).containsExactly(LEKU);
        assertThat(personal.alike().pairs(subject -> true).pairs()).isEmpty();
    }

    @Test
    void keys_of_the_time_before_people_were_compared_are_kept_and_found_later() throws Exception {
        personal.prepare(AMARA, new Traits("Amara Wanjiku", "1980", null, null));
        personal.close();
        try (var file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("keys.sqlite"));
                var statement = file.createStatement()) {
            statement.execute("ALTER TABLE keyset DROP COLUMN alike");
            statement.execute("PRAGMA user_version = 1");
        }
        personal = reopened();

        assertThat(personal.names().find("amara", "", 9)).containsExactly(AMARA);
        assertThat(personal.alike().find(new Traits("Amara Wanjiku", null, null, null)))
                .isEmpty();
        personal.prepare(AMARA, new Traits("Amara Wanjiku", "1980", null, null));
        assertThat(personal.alike().find(new Traits("Amara Wanjiku", null, null, null)))
                .containsExactly(AMARA);
    }

    private void erase(String person) {
        personal.erasures().intend(person);
        personal.erasures().complete(person);
    }

    private List<Path> filesHolding(byte[] bytes) throws IOException {
        var wanted = new String(bytes, StandardCharsets.ISO_8859_1);
        try (var files = Files.list(folder)) {
            return files.filter(file -> holds(file, wanted)).toList();
        }
    }

    private static boolean holds(Path file, String wanted) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(wanted);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
