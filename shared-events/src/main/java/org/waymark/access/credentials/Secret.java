package org.waymark.access.credentials;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AccountId;

/**
 * What one account proves itself by.
 *
 * @param passwordHash with the name of its algorithm
 * @param temporary true while the password is one that somebody else chose
 * @param factor the shared key of the second factor; null until one is proposed
 * @param enrolled true once a code of that key was shown
 * @param lastStep the time step of the last code taken; no code is taken twice
 */
public record Secret(
        String passwordHash, boolean temporary, byte @Nullable [] factor, boolean enrolled, long lastStep) {
    public Secret withPassword(String hash, boolean isTemporary) {
        return new Secret(hash, isTemporary, factor, enrolled, lastStep);
    }

    public Secret withProposedFactor(byte[] key) {
        return new Secret(passwordHash, temporary, key, false, 0);
    }

    public Secret withFactorUsed(long step) {
        return new Secret(passwordHash, temporary, factor, true, step);
    }

    /** As it is kept, with its factor sealed. */
    Credentials.Kept keptFor(AccountId account, @Nullable String sealed) {
        return new Credentials.Kept(account, passwordHash, temporary, sealed, enrolled, lastStep);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret that
                && passwordHash.equals(that.passwordHash)
                && temporary == that.temporary
                && Arrays.equals(factor, that.factor)
                && enrolled == that.enrolled
                && lastStep == that.lastStep;
    }

    @Override
    public int hashCode() {
        return passwordHash.hashCode();
    }

    @Override
    public String toString() {
        return "a secret"; // a record would print it
    }
}
