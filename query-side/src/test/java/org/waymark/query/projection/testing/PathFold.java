package org.waymark.query.projection.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.waymark.events.DomainEvent;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupEvent.PersonLeftGroup;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.Fold;
import org.waymark.query.projection.testing.PathFold.Path;

/** A read model as awkward as real ones: order matters, an event touches two documents, a person's needs two histories. */
public class PathFold implements Fold<Path> {
    /** Steps in order, how often each kind of event came, the groups seen. */
    public record Path(String id, List<String> steps, Map<String, Integer> counts, Set<String> groups) {}

    private final String name;
    private final Predicate<DomainEvent> unfoldable;

    public PathFold() {
        this("path.1", event -> false);
    }

    public PathFold(String name, Predicate<DomainEvent> unfoldable) {
        this.name = name;
        this.unfoldable = unfoldable;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Class<Path> type() {
        return Path.class;
    }

    @Override
    public Collection<String> documentsOf(RecordedEvent event) {
        return switch (event.event()) {
            case PersonJoinedGroup joined ->
                List.of(joined.subject(), joined.personId().toString());
            case PersonLeftGroup left -> List.of(left.subject(), left.personId().toString());
            default -> List.of(event.aggregateId());
        };
    }

    @Override
    public Path begin(String id) {
        return new Path(id, List.of(), Map.of(), Set.of());
    }

    @Override
    public Path evolve(Path path, RecordedEvent recorded) {
        var event = recorded.event();
        if (unfoldable.test(event)) {
            throw new IllegalStateException("Amara said something in confidence");
        }
        var kind = event.getClass().getSimpleName();
        var steps = new ArrayList<>(path.steps());
        steps.add(steps.size() + " " + kind + " " + event.occurredOn());
        var counts = new TreeMap<>(path.counts());
        counts.merge(kind, 1, Integer::sum);
        var groups = new TreeSet<>(path.groups());
        if (event instanceof PersonJoinedGroup || event instanceof PersonLeftGroup) {
            groups.add(event.subject());
        }
        return new Path(path.id(), List.copyOf(steps), Map.copyOf(counts), Set.copyOf(groups));
    }

    @Override
    public Map<String, Object> searchFields(Path path) {
        return Map.of("steps", path.steps().size(), "group", List.copyOf(new TreeSet<>(path.groups())));
    }

    @Override
    public Set<String> sources(Path path) {
        var sources = new TreeSet<>(path.groups());
        sources.add(path.id());
        return sources;
    }
}
