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

    /**
     * A secret as it is kept, its second factor sealed: to be carried to another store by who cannot open it.
     *
     * @param factor null when there is none
     */
    record Kept(
            AccountId account,
            String passwordHash,
            boolean temporary,
            @Nullable String factor,
            boolean enrolled,
            long lastStep) {
        @Override
        public String toString() {
            return "what is kept of " + account; // a record would print it
        }
    }

    /** What is kept of every account. */
    List<Kept> kept();

    /** Keeps it as it is, in the place of whatever was kept of that account. */
    void keep(Kept secret);

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
