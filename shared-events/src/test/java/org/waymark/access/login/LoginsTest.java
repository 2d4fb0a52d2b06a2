package org.waymark.access.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.access.Account;
import org.waymark.access.Admission;
import org.waymark.access.credentials.SqliteCredentials;
import org.waymark.access.credentials.Totp;
import org.waymark.access.login.Logins.Claim;
import org.waymark.events.AccountId;
import org.waymark.events.access.Role;
import org.waymark.keys.PersonalData;
import org.waymark.web.Problem;
import org.waymark.web.ProblemException;

/** Logging in over a real store of credentials, with a clock that is moved by hand. */
class LoginsTest {
    private static final AccountId ESTHER = AccountId.of("esther-7");
    private static final AccountId BOSS = AccountId.of("boss-1");
    private static final String HERE = "192.0.2.1";
    private static final String OWN = "maize, beans and rain";

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock();
    private final Map<AccountId, Account> accounts = new HashMap<>();
    private final Passwords passwords = new Passwords();
    private SqliteCredentials credentials;
    private Tokens tokens;
    private Logins logins;
    private PasswordReset reset;

    @BeforeEach
    void open() {
        credentials = SqliteCredentials.open(folder, PersonalData.inMemory());
        tokens = new Tokens(credentials, clock);
        reset = new PasswordReset(credentials, passwords, tokens);
        var admission = new Admission(id -> Optional.ofNullable(accounts.get(id)), clock);
        logins = new Logins(admission, credentials, passwords, Tallies.local(clock));
        accounts.put(ESTHER, new Account(ESTHER, Role.CASE_WORKER, true, List.of()));
        accounts.put(BOSS, new Account(BOSS, Role.SUPERVISOR, true, List.of()));
    }

    @AfterEach
    void close() {
        credentials.close();
    }

    @Test
    void a_password_that_somebody_else_chose_lets_in_only_with_a_new_one() {
        var given = reset.of(ESTHER, false);
        assertThat(refusal(ESTHER, given, null, null).code()).isEqualTo("PASSWORD_CHANGE_REQUIRED");
        assertThat(refusal(ESTHER, given, null, "short").code()).isEqualTo("PASSWORD_TOO_WEAK");
        assertThat(login(ESTHER, given, null, OWN)).isEqualTo(ESTHER);
        assertThat(login(ESTHER, OWN, null, null)).isEqualTo(ESTHER);
        assertThat(refusal(ESTHER, given, null, null).code()).isEqualTo("LOGIN_FAILED");
    }

    @Test
    void a_supervisor_enrols_an_authenticator_and_needs_it_ever_after() {
        var given = reset.of(BOSS, true);
        var proposed = refusal(BOSS, given, null, OWN);
        assertThat(proposed.code()).isEqualTo("SECOND_FACTOR_TO_ENROL");
        var key = Totp.key(String.valueOf(proposed.more().get("key")));
        assertThat(refusal(BOSS, given, "000000", OWN).code()).isEqualTo("LOGIN_FAILED");
        var code = Totp.code(key, clock.instant());
        assertThat(login(BOSS, given, code, OWN)).isEqualTo(BOSS);
        assertThat(refusal(BOSS, OWN, null, null).code()).isEqualTo("SECOND_FACTOR_REQUIRED");
        assertThat(refusal(BOSS, OWN, code, null).code()).as("a code again").isEqualTo("LOGIN_FAILED");
        clock.pass(Duration.ofSeconds(30));
        assertThat(login(BOSS, OWN, Totp.code(key, clock.instant()), null)).isEqualTo(BOSS);
    }

    @Test
    void nobody_learns_which_accounts_there_are() {
        reset.of(ESTHER, false);
        var wrong = refusal(ESTHER, "not the password", null, null);
        var unknown = refusal(AccountId.of("nobody-here"), "not the password", null, null);
        var noName = catchThrowableOfType(
                        ProblemException.class,
                        () -> logins.login(new Claim("NO NAME", "not the password", null, null), "192.0.2.9"))
                .problem();
        accounts.put(ESTHER, new Account(ESTHER, Role.CASE_WORKER, false, List.of()));
        var closed = refusal(ESTHER, "not the password", null, null);
        assertThat(List.of(unknown, noName, closed)).containsOnly(wrong);
    }

    @Test
    void whoever_knows_a_name_keeps_its_owner_out_of_nowhere_but_where_they_try_it_from() {
        var given = reset.of(ESTHER, false);
        for (int tries = 0; tries < 5; tries++) {
            assertThat(answer("203.0.113.7", new Claim(ESTHER.value(), "guess " + tries, null, null)))
                    .isEqualTo("LOGIN_FAILED");
        }
        assertThat(answer("203.0.113.7", new Claim(ESTHER.value(), given, null, OWN)))
                .isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(login(ESTHER, given, null, OWN)).isEqualTo(ESTHER);
    }

    @Test
    void codes_are_not_tried_out_from_one_place_after_the_other_by_somebody_who_has_the_password() {
        var given = reset.of(BOSS, true);
        var key = Totp.key(String.valueOf(refusal(BOSS, given, null, OWN).more().get("key")));
        assertThat(login(BOSS, given, Totp.code(key, clock.instant()), OWN)).isEqualTo(BOSS);
        clock.pass(Duration.ofMinutes(5));
        for (int place = 0; place < 5; place++) {
            assertThat(answer("198.51.100." + place, new Claim(BOSS.value(), OWN, "000000", null)))
                    .isEqualTo("LOGIN_FAILED");
        }
        assertThat(answer("198.51.100.77", new Claim(BOSS.value(), OWN, "000001", null)))
                .isEqualTo("TOO_MANY_ATTEMPTS");
        clock.pass(Duration.ofSeconds(2));
        assertThat(login(BOSS, OWN, Totp.code(key, clock.instant()), null)).isEqualTo(BOSS);
    }

    @Test
    void a_token_ends_by_itself_by_logging_out_and_with_the_password() {
        var first = tokens.issue(ESTHER, Duration.ofHours(1)).token();
        assertThat(tokens.accountOf(first)).contains(ESTHER);
        clock.pass(Duration.ofHours(1));
        assertThat(tokens.accountOf(first)).isEmpty();
        var second = tokens.issue(ESTHER, Duration.ofHours(1)).token();
        tokens.revoke(second);
        assertThat(tokens.accountOf(second)).isEmpty();
        var third = tokens.issue(ESTHER, Duration.ofHours(1)).token();
        reset.of(ESTHER, false);
        assertThat(tokens.accountOf(third)).isEmpty();
    }

    @Test
    void the_store_is_for_its_owner_only_and_holds_neither_passwords_nor_tokens() throws Exception {
        var given = reset.of(ESTHER, false);
        var token = tokens.issue(ESTHER, Duration.ofHours(1)).token();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
                assertThat(Files.readAllBytes(file))
                        .asString()
                        .doesNotContain(given)
                        .doesNotContain(token);
            }
        }
    }

    private String answer(String from, Claim claim) {
        var refused = catchThrowableOfType(ProblemException.class, () -> logins.login(claim, from));
        return refused == null ? "in" : refused.problem().code();
    }

    private AccountId login(AccountId who, String password, @Nullable String code, @Nullable String wanted) {
        return logins.login(new Claim(who.value(), password, code, wanted), HERE)
                .account();
    }

    private Problem refusal(AccountId who, String password, @Nullable String code, @Nullable String wanted) {
        return catchThrowableOfType(ProblemException.class, () -> login(who, password, code, wanted))
                .problem();
    }
}
