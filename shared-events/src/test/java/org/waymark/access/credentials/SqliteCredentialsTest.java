package org.waymark.access.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.events.AccountId;
import org.waymark.keys.ErasureList;
import org.waymark.keys.MasterKeyFile;
import org.waymark.keys.MasterKeyRotation;
import org.waymark.keys.PersonalData;
import org.waymark.keys.sqlite.SqliteKeyStore;

/** Whoever has the file of credentials has no second factor by that, nor has a backup of it. */
class SqliteCredentialsTest {
    private static final AccountId BOSS = AccountId.of("boss-1");
    private static final AccountId OTHER = AccountId.of("other-2");
    private static final byte[] FACTOR = HexFormat.of().parseHex("00112233445566778899aabbccddeeff01234567");

    @TempDir
    Path folder;

    @BeforeEach
    void make_a_master_key() {
        MasterKeyFile.fresh().write(folder.resolve("master"));
    }

    @Test
    void no_file_holds_the_key_of_a_second_factor_and_its_owner_has_it_at_the_next_start() throws IOException {
        enrol(BOSS, FACTOR);
        assertThat(filesHolding(FACTOR)).isZero();
        assertThat(secret(BOSS).factor()).isEqualTo(FACTOR);
    }

    @Test
    void after_a_rotation_of_the_master_key_it_opens_as_before() {
        enrol(BOSS, FACTOR);
        var before = MasterKeyFile.read(folder.resolve("master"));
        try (var keys = SqliteKeyStore.open(folder.resolve("keys.sqlite"), true)) {
            assertThat(new MasterKeyRotation(folder.resolve("master")).rotate(keys))
                    .isPositive();
        }
        assertThat(MasterKeyFile.read(folder.resolve("master")).aead()).isNotSameAs(before.aead());
        assertThat(secret(BOSS).factor()).isEqualTo(FACTOR);
    }

    @Test
    void what_an_older_waymark_kept_open_is_sealed_at_the_next_start_and_nothing_of_it_is_left()
            throws IOException, SQLException {
        enrol(BOSS, FACTOR);
        execute("UPDATE secret SET factor = x'" + HexFormat.of().formatHex(FACTOR) + "'");
        assertThat(filesHolding(FACTOR)).isPositive();
        assertThat(secret(BOSS).factor()).isEqualTo(FACTOR);
        assertThat(filesHolding(FACTOR)).isZero();
    }

    @Test
    void a_second_factor_moved_from_another_account_is_none_and_that_account_is_still_enrolled() throws SQLException {
        enrol(BOSS, FACTOR);
        enrol(OTHER, new byte[Totp.KEY_BYTES]);
        execute("UPDATE secret SET factor = (SELECT factor FROM secret WHERE account = 'other-2')");
        assertThat(secret(OTHER).factor()).isNotNull();
        assertThat(secret(BOSS).factor()).isNull();
        assertThat(secret(BOSS).enrolled()).isTrue();
    }

    @Test
    void of_two_that_change_the_same_secret_one_succeeds() {
        enrol(BOSS, FACTOR);
        with(credentials -> {
            var before = credentials.secret(BOSS).orElseThrow();
            assertThat(credentials.replace(BOSS, before, before.withFactorUsed(7)))
                    .isTrue();
            assertThat(credentials.replace(BOSS, before, before.withFactorUsed(7)))
                    .isFalse();
            assertThat(credentials.replace(BOSS, null, before)).isFalse();
            return before;
        });
    }

    private void enrol(AccountId account, byte[] factor) {
        with(credentials -> credentials.replace(account, null, new Secret("{none}", false, factor, true, 0)));
    }

    private Secret secret(AccountId account) {
        return with(credentials -> credentials.secret(account).orElseThrow());
    }

    private <T> T with(Function<Credentials, T> work) {
        try (var personal = PersonalData.open(
                        SqliteKeyStore.open(folder.resolve("keys.sqlite"), true),
                        MasterKeyFile.read(folder.resolve("master")),
                        new ErasureList(folder.resolve("erasures")));
                var credentials = SqliteCredentials.open(folder, personal)) {
            return work.apply(credentials);
        }
    }

    private long filesHolding(byte[] factor) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> holds(file, new String(factor, StandardCharsets.ISO_8859_1))
                            || holds(file, Totp.base32(factor)))
                    .count();
        }
    }

    private static boolean holds(Path file, String part) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(part);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("credentials.db"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
