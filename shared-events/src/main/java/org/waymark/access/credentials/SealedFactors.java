package org.waymark.access.credentials;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.events.AccountId;
import org.waymark.events.Confidential;
import org.waymark.events.Confidential.Erased;
import org.waymark.events.Confidential.Known;
import org.waymark.events.Confidential.Sealed;
import org.waymark.eventstore.StoreUnavailableException;
import org.waymark.keys.PersonalData;
import org.waymark.keys.Place;

/**
 * Seals the shared keys of second factors as what is personal is sealed: with a key of the account's own, wrapped by the master
 * key and rotated with it. Whoever has the file of credentials, or a backup, makes no codes with it.
 */
final class SealedFactors {
    private static final Logger LOG = LoggerFactory.getLogger(SealedFactors.class);
    private static final String SEALED = "sealed:";

    private final PersonalData personal;

    SealedFactors(PersonalData personal) {
        this.personal = personal;
    }

    /** As it stands in a row; its key is on the disk when this returns. */
    @Nullable String seal(AccountId account, byte @Nullable [] factor) {
        if (factor == null) {
            return null;
        }
        var written = personal.keys().seal(Confidential.of(Totp.base32(factor)), place(account));
        personal.makeDurable();
        return switch (written) {
            case Sealed sealed -> SEALED + sealed.box();
            case Known known -> known.text(); // only where nothing at all is sealed, to measure what sealing costs
            case Erased erased -> throw new StoreUnavailableException("a second factor cannot be sealed", null);
        };
    }

    /** What was sealed for that account; null when it does not open: altered, moved from another account, or its key gone. */
    byte @Nullable [] open(AccountId account, @Nullable String row) {
        if (row == null) {
            return null;
        }
        if (!row.startsWith(SEALED)) {
            return Totp.key(row);
        }
        var box = row.substring(SEALED.length());
        var isOwn = box.equals(
                place(account).around(Place.secretOf(new Sealed(box))).box());
        if (isOwn && personal.keys().open(new Sealed(box)) instanceof Known known) {
            return Totp.key(known.text());
        }
        LOG.warn(
                "the second factor of {} does not open; with another password, second factor too, it enrols anew",
                account);
        return null;
    }

    private static Place place(AccountId account) {
        return new Place("second factor of " + account, account.value(), "totp");
    }
}
