package org.waymark.access.credentials;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AccountId;

/** Keeps secrets and the tokens that are out, of each only what is needed to recognise it. */
public interface Credentials {
    /** A token that is out: whose, and until when. */
    record Token(AccountId account, Instant until) {}

    /** Whose secrets there are: for moving them to another store. */
    List<AccountId> accounts();

    Optional<Secret> secret(AccountId account);

    /**
     * Keeps a secret in the place of the one it was made from, so that of two logins with one code only one succeeds.
     *
     * @param before null when there was none
     * @return false when another was faster
     */
    boolean replace(AccountId account, @Nullable Secret before, Secret after);

    /** @param hash of the token, which itself is kept nowhere */
    void keep(String hash, Token token);

    Optional<Token> token(String hash);

    void revoke(String hash);

    void revokeAll(AccountId account);

    /** Forgets tokens that ended before then. */
    void sweep(Instant before);
}
