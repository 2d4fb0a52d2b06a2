package org.waymark.query.access;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.Caller;
import org.waymark.access.Concerns.Kind;
import org.waymark.access.Concerns.Subject;
import org.waymark.access.Placed;
import org.waymark.access.Remembered;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.association.AssociationEvent.AssociationFormed;
import org.waymark.events.group.GroupEvent.GroupFormed;
import org.waymark.eventstore.EventLog;
import org.waymark.query.projection.Fold;
import org.waymark.query.projection.Places;
import org.waymark.query.projection.ReadModels;

/**
 * Where somebody or something is, as far as a reach is measured against it. People move and change hands, so they are looked
 * up in the people's read model each time; a group stays where it was formed.
 */
@Component
public final class Whereabouts implements Places {
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

    @Override
    public Map<Subject, Placed> of(Collection<Subject> subjects) {
        var found = new HashMap<Subject, Placed>();
        var people = subjects.stream()
                .filter(subject -> subject.kind() == Kind.PERSON)
                .map(Subject::id)
                .distinct()
                .toList();
        var records = records(people);
        var survivors = records(records.values().stream()
                .map(Placed::countsAs)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .toList());
        records.forEach((id, place) -> {
            var counts = place.countsAs() == null
                    ? place
                    : survivors.get(place.countsAs().toString());
            if (counts != null) {
                found.put(new Subject(Kind.PERSON, id), counts);
            }
        });
        subjects.stream()
                .filter(subject -> subject.kind() != Kind.PERSON)
                .forEach(subject ->
                        formedIn(subject.id()).ifPresent(area -> found.put(subject, new Formed(area, null))));
        return found;
    }

    /** What stays where it was formed, and is nobody's case. */
    private record Formed(Area area, @Nullable AccountId caseWorker) implements Placed {}

    private Map<String, Placed> records(List<String> ids) {
        var found = new HashMap<String, Placed>();
        if (!ids.isEmpty()) {
            folds.stream()
                    .filter(fold -> fold.name().startsWith(PEOPLE))
                    .findFirst()
                    .ifPresent(fold ->
                            readModels.of(fold).byIds(ids).forEach(one -> found.put(one.id(), (Placed) one.state())));
        }
        return found;
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
        return log.first(id).flatMap(first -> switch (first.event()) {
            case GroupFormed formed -> Optional.of(formed.area());
            case AssociationFormed formed -> Optional.of(formed.area());
            default -> Optional.empty();
        });
    }
}
