package org.waymark.access.credentials;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static org.waymark.access.credentials.SecretForm.CHANGE;
import static org.waymark.access.credentials.SecretForm.ID;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AccountId;
import org.waymark.eventstore.StoreUnavailableException;
import org.waymark.keys.PersonalData;

/** Secrets and tokens in a MongoDB that nodes share: who logged in at one is known to all. */
public final class MongoCredentials implements Credentials {
    private static final String ACCOUNT = "account";
    private static final String UNTIL = "until";

    private final MongoCollection<Document> secrets;
    private final MongoCollection<Document> tokens;
    private final SealedFactors factors;

    /**
     * @param database with the concerns that make a write durable
     * @param personal seals the keys of second factors
     */
    public MongoCredentials(MongoDatabase database, PersonalData personal) {
        this.secrets = database.getCollection("credentials");
        this.tokens = database.getCollection("bearers");
        this.factors = new SealedFactors(personal);
        asked(() -> tokens.createIndex(Indexes.ascending(ACCOUNT)));
        asked(() -> tokens.createIndex(Indexes.ascending(UNTIL)));
    }

    @Override
    public List<Kept> kept() {
        return asked(() ->
                secrets.find().sort(Sorts.ascending(ID)).map(SecretForm::kept).into(new ArrayList<>()));
    }

    @Override
    public void keep(Kept secret) {
        asked(() -> secrets.replaceOne(
                eq(ID, secret.account().value()), SecretForm.written(secret, 0), new ReplaceOptions().upsert(true)));
    }

    @Override
    public Optional<Secret> secret(AccountId account) {
        return Optional.ofNullable(found(account)).map(document -> secret(account, document));
    }

    private @Nullable Document found(AccountId account) {
        return asked(() -> secrets.find(eq(ID, account.value())).first());
    }

    private Secret secret(AccountId account, Document document) {
        var kept = SecretForm.kept(document);
        return new Secret(
                kept.passwordHash(),
                kept.temporary(),
                factors.open(account, kept.factor()),
                kept.enrolled(),
                kept.lastStep());
    }

    /** What is compared is what was read, not how it was sealed; the number of the change says that it still stands. */
    @Override
    public boolean replace(AccountId account, @Nullable Secret before, Secret after) {
        var found = found(account);
        if (found == null) {
            return before == null && inserted(written(account, after, 0));
        }
        if (!secret(account, found).equals(before)) {
            return false;
        }
        long change = found.getLong(CHANGE);
        return asked(() -> secrets.replaceOne(
                                and(eq(ID, account.value()), eq(CHANGE, change)), written(account, after, change + 1)))
                        .getMatchedCount()
                == 1;
    }

    private Document written(AccountId account, Secret secret, long change) {
        return SecretForm.written(secret.keptFor(account, factors.seal(account, secret.factor())), change);
    }

    private boolean inserted(Document document) {
        return asked(() -> {
            try {
                secrets.insertOne(document);
                return true;
            } catch (MongoWriteException twice) {
                if (twice.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                    return false;
                }
                throw twice;
            }
        });
    }

    @Override
    public void keep(String hash, Token token) {
        asked(() -> tokens.insertOne(new Document(ID, hash)
                .append(ACCOUNT, token.account().value())
                .append(UNTIL, token.until().toEpochMilli())));
    }

    @Override
    public Optional<Token> token(String hash) {
        return Optional.ofNullable(asked(() -> tokens.find(eq(ID, hash)).first()))
                .map(found ->
                        new Token(AccountId.of(found.getString(ACCOUNT)), Instant.ofEpochMilli(found.getLong(UNTIL))));
    }

    @Override
    public void revoke(String hash) {
        delete(eq(ID, hash));
    }

    @Override
    public void revokeAll(AccountId account) {
        delete(eq(ACCOUNT, account.value()));
    }

    @Override
    public void sweep(Instant before) {
        delete(lt(UNTIL, before.toEpochMilli()));
    }

    private void delete(Bson which) {
        asked(() -> tokens.deleteMany(which));
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException failed) {
            throw new StoreUnavailableException("the credentials cannot be read or written", failed);
        }
    }
}
