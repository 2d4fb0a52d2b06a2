package org.waymark.access.credentials;

import org.bson.Document;
import org.waymark.access.credentials.Credentials.Kept;
import org.waymark.events.AccountId;

/** A secret as a document. */
final class SecretForm {
    static final String ID = "_id";
    static final String CHANGE = "change";

    private SecretForm() {}

    static Kept kept(Document found) {
        return new Kept(
                AccountId.of(found.getString(ID)),
                found.getString("password"),
                found.getBoolean("temporary"),
                found.getString("factor"),
                found.getBoolean("enrolled"),
                found.getLong("step"));
    }

    /** @param change how often it was changed before */
    static Document written(Kept secret, long change) {
        return new Document(ID, secret.account().value())
                .append("password", secret.passwordHash())
                .append("temporary", secret.temporary())
                .append("factor", secret.factor())
                .append("enrolled", secret.enrolled())
                .append("step", secret.lastStep())
                .append(CHANGE, change);
    }
}
