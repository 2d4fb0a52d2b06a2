package org.waymark.access.login;

import org.jspecify.annotations.Nullable;
import org.waymark.access.credentials.Credentials;
import org.waymark.access.credentials.Secret;
import org.waymark.events.AccountId;

/** Gives an account a password that whoever logs in with it must change, and ends every session it has. */
public final class PasswordReset {
    private final Credentials credentials;
    private final Passwords passwords;
    private final Tokens tokens;

    public PasswordReset(Credentials credentials, Passwords passwords, Tokens tokens) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.tokens = tokens;
    }

    /**
     * @param secondFactorToo the authenticator was lost; the next login proposes another key
     * @return the password, which is told once
     */
    public String of(AccountId account, boolean secondFactorToo) {
        var password = passwords.random();
        keep(account, new Secret(passwords.hash(password), true, null, false, 0), secondFactorToo);
        return password;
    }

    /** For programmes that are invented: a password that need not be changed, and a second factor that is known if one is needed. */
    public String ofInvented(AccountId account, byte @Nullable [] factor) {
        var password = passwords.random();
        keep(account, new Secret(passwords.hash(password), false, factor, factor != null, 0), true);
        return password;
    }

    private void keep(AccountId account, Secret fresh, boolean secondFactorToo) {
        boolean kept = false;
        while (!kept) {
            var before = credentials.secret(account).orElse(null);
            var after = before == null || secondFactorToo
                    ? fresh
                    : before.withPassword(fresh.passwordHash(), fresh.temporary());
            kept = credentials.replace(account, before, after);
        }
        tokens.revokeAll(account);
    }
}
