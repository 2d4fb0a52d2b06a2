package org.waymark.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.waymark.events.Confidential;
import org.waymark.keys.sqlite.SqliteKeyStore;

/** The key that wraps all others: another, the next, and one that others can read. */
class MasterKeyTest extends KeysInAFolder {
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
}
