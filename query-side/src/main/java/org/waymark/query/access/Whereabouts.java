package org.waymark.query.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.access.Caller;
import org.waymark.access.Concerns.Subject;
import org.waymark.access.Placed;
import org.waymark.access.Remembered;
import org.waymark.events.Area;
import org.waymark.events.association.AssociationEvent.AssociationFormed;
import org.waymark.events.group.GroupEvent.GroupFormed;
import org.waymark.eventstore.EventLog;
import org.waymark.query.projection.Fold;
import org.waymark.query.projection.ReadModels;

/**
 * Where somebody or something is, as far as a reach is measured against it. People move and change hands, so they are looked
 * up in the people's read model each time; a group stays where it was formed.
 */
@Component
public final class Whereabouts {
    private static final String PEOPLE = "people.";
    private static final Duration FOR_GOOD = Duration.ofDays(365);

    private final List<Fold<?>> folds;
    private final ReadModels readModels;
    private final EventLog log;
    private final Remembered<String, Optional<Area>> formedIn = new Remembered<>(FOR_GOOD);

    Whereabouts(List<Fold<?>> folds, ReadModels readModels, EventLog log) {
        this.folds = folds;
        this.readModels = readModels;
        this.log = log;
    }

    /** Whether the caller may know of what is asked about. */
    public boolean isWithinReach(Caller caller, Subject subject) {
        var reach = caller.reach();
        return reach.everywhere()
                || switch (subject.kind()) {
                    case PERSON ->
                        person(subject.id())
                                .map(person -> reach.holds(person.area(), person.caseWorker()))
                                .orElse(false);
                    case GROUP -> reach.holds(formedIn(subject.id()).orElse(null));
                    case ASSOCIATION -> reach.touches(formedIn(subject.id()).orElse(null));
                };
    }

    /** Where the record is that counts: one that was merged away says nothing any more. */
    private Optional<Placed> person(String id) {
        return record(id)
                .flatMap(found -> found.countsAs() == null
                        ? Optional.of(found)
                        : record(found.countsAs().toString()));
    }

    /** By the name of the read model, since read models do not know each other. */
    private Optional<Placed> record(String id) {
        return folds.stream()
                .filter(fold -> fold.name().startsWith(PEOPLE))
                .findFirst()
                .flatMap(fold -> readModels.of(fold).byId(id))
                .map(found -> (Placed) found.state());
    }

    private Optional<Area> formedIn(String id) {
        var known = formedIn.get(id, this::firstArea);
        if (known.isEmpty()) {
            formedIn.forget(id); // it may be formed at any moment
        }
        return known;
    }

    private Optional<Area> firstArea(String id) {
        var position = log.positionOf(id, 0);
        if (position.isEmpty()) {
            return Optional.empty();
        }
        return log.read(position.getAsLong() - 1, 1).stream().findFirst().flatMap(first -> switch (first.event()) {
            case GroupFormed formed -> Optional.of(formed.area());
            case AssociationFormed formed -> Optional.of(formed.area());
            default -> Optional.empty();
        });
    }
}
