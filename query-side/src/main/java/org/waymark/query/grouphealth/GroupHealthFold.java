package org.waymark.query.grouphealth;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.events.group.GroupEvent;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.grouphealth.known.Group;
import org.waymark.query.grouphealth.known.Outside.Affiliation;
import org.waymark.query.projection.Fold;

/** Keeps each group's spells, sheets and ways; every figure is worked out when somebody asks. */
@Component
public final class GroupHealthFold implements Fold<Group> {
    static final String AREAS = "areas";
    static final String ASSOCIATIONS = "associations";

    @Override
    public String name() {
        return "group-health.2";
    }

    @Override
    public Class<Group> type() {
        return Group.class;
    }

    @Override
    public Collection<String> documentsOf(RecordedEvent recorded) {
        return recorded.event() instanceof GroupEvent event ? List.of(event.subject()) : List.of();
    }

    @Override
    public Group begin(String id) {
        return Group.begin(id);
    }

    @Override
    public Group evolve(Group group, RecordedEvent recorded) {
        return recorded.event() instanceof GroupEvent event ? group.evolve(event) : group;
    }

    @Override
    public Map<String, Object> searchFields(Group group) {
        return Map.of(
                AREAS,
                group.formed() == null ? List.of() : group.formed().area().paths(),
                ASSOCIATIONS,
                group.outside().affiliations().stream()
                        .map(Affiliation::associationId)
                        .map(Object::toString)
                        .distinct()
                        .toList());
    }

    @Override
    public Set<String> sources(Group group) {
        return Set.of(group.id());
    }
}
