package org.waymark.query.projection.engine;

import com.mongodb.ReadPreference;
import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.Fold;
import org.waymark.query.projection.ReadModels;
import org.waymark.web.Problem;

/** Every projection of this program, by name. */
public final class Projections implements ReadModels {
    private static final String MAJORITY = "majority";

    private final Map<String, Projection<?>> byName = new LinkedHashMap<>();

    public Projections(Collection<? extends Fold<?>> folds, MongoDatabase database) {
        var careful = careful(database);
        for (var fold : folds) {
            if (byName.put(fold.name(), new Projection<>(fold, careful)) != null) {
                throw new IllegalStateException("two folds are named " + fold.name());
            }
        }
    }

    /** With this a replica set loses no document whose token it kept; what the client was told of journal and patience stays. */
    public static MongoDatabase careful(MongoDatabase database) {
        return database.withWriteConcern(database.getWriteConcern().withW(MAJORITY))
                .withReadPreference(ReadPreference.primary());
    }

    public Collection<Projection<?>> all() {
        return byName.values();
    }

    public Optional<Projection<?>> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Projection<?> required(String name) {
        return named(name)
                .orElseThrow(() -> Problem.of(
                                HttpStatus.NOT_FOUND,
                                "UNKNOWN_PROJECTION",
                                "There is no projection of that name; GET /api/projections lists them.")
                        .thrown());
    }

    /** The projection of that fold. */
    @SuppressWarnings("unchecked")
    public <S> Projection<S> running(Fold<S> fold) {
        var projection = byName.get(fold.name());
        if (projection == null || projection.fold().type() != fold.type()) {
            throw new IllegalArgumentException("no projection runs the fold " + fold.name());
        }
        return (Projection<S>) projection;
    }

    @Override
    public <S> Documents<S> of(Fold<S> fold) {
        return running(fold).documents();
    }
}
