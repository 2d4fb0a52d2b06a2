package org.waymark.access.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.credentials.Credentials.Token;
import org.waymark.events.AccountId;
import org.waymark.keys.PersonalData;

/** What every keeper of secrets and tokens does, wherever it keeps them. */
abstract class CredentialsContract {
    private static final AccountId BOSS = AccountId.of("boss-1");
    private static final AccountId OTHER = AccountId.of("other-2");
    private static final byte[] FACTOR = HexFormat.of().parseHex("00112233445566778899aabbccddeeff01234567");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    final PersonalData personal = PersonalData.inMemory();

    @SuppressWarnings("NullAway.Init")
    private Credentials credentials;

    abstract Credentials open();

    @BeforeEach
    void begin() {
        credentials = open();
    }

    private static Secret secret() {
        return new Secret("{none}", true, FACTOR, false, 7);
    }

    @Test
    void a_secret_is_kept_as_it_was_given() {
        assertThat(credentials.secret(BOSS)).isEmpty();
        assertThat(credentials.replace(BOSS, null, secret())).isTrue();
        assertThat(credentials.secret(BOSS)).contains(secret());
        assertThat(credentials.secret(OTHER)).isEmpty();
    }

    @Test
    void what_is_kept_is_carried_as_it_is_and_takes_the_place_of_what_was_kept() {
        credentials.replace(BOSS, null, secret());
        var kept = credentials.kept().getFirst();
        assertThat(kept.account()).isEqualTo(BOSS);
        assertThat(kept.factor()).startsWith("sealed:");
        assertThat(kept).asString().doesNotContain("{none}");
        credentials.replace(BOSS, secret(), secret().withPassword("{new}", false));

        credentials.keep(kept);
        assertThat(credentials.kept()).containsExactly(kept);
        assertThat(credentials.secret(BOSS)).contains(secret());
        assertThat(credentials.replace(BOSS, secret(), secret().withFactorUsed(9)))
                .isTrue();
    }

    @Test
    void a_secret_takes_the_place_of_the_one_it_was_made_from_and_of_no_other() {
        credentials.replace(BOSS, null, secret());
        var changed = secret().withPassword("{new}", false);
        assertThat(credentials.replace(BOSS, changed, secret())).isFalse();
        assertThat(credentials.replace(BOSS, null, secret())).isFalse();
        assertThat(credentials.replace(BOSS, secret(), changed)).isTrue();
        assertThat(credentials.secret(BOSS)).contains(changed);
    }

    @Test
    void of_many_logins_with_one_code_one_succeeds() {
        credentials.replace(BOSS, null, secret());
        var succeeded = new AtomicInteger();
        IntStream.range(0, 12).parallel().forEach(caller -> {
            if (credentials.replace(BOSS, secret(), secret().withFactorUsed(8))) {
                succeeded.incrementAndGet();
            }
        });
        assertThat(succeeded).hasValue(1);
    }

    @Test
    void tokens_are_known_until_they_are_revoked_or_swept() {
        credentials.keep("one", new Token(BOSS, NOON));
        credentials.keep("two", new Token(BOSS, NOON.plusSeconds(60)));
        credentials.keep("three", new Token(OTHER, NOON.plusSeconds(60)));
        assertThat(credentials.token("one")).contains(new Token(BOSS, NOON));
        assertThat(credentials.token("none")).isEmpty();

        credentials.sweep(NOON.plusSeconds(1));
        assertThat(credentials.token("one")).isEmpty();
        credentials.revokeAll(BOSS);
        assertThat(credentials.token("two")).isEmpty();
        credentials.revoke("three");
        assertThat(credentials.token("three")).isEmpty();
    }
}
