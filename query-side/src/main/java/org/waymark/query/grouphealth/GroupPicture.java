package org.waymark.query.grouphealth;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.waymark.access.Concerns.Kind;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.grouphealth.health.GroupHealth;
import org.waymark.query.grouphealth.health.Thresholds;
import org.waymark.query.grouphealth.known.Group;
import org.waymark.query.grouphealth.known.MemberFacts;
import org.waymark.query.projection.AsOf;
import org.waymark.query.projection.Pictured;

/** Tells how a group did again from some of the events. */
@Component
final class GroupPicture implements Pictured {
    private final GroupHealthFold groups;
    private final GroupMemberFactsFold facts;
    private final AsOf asOf;

    GroupPicture(GroupHealthFold groups, GroupMemberFactsFold facts, AsOf asOf) {
        this.groups = groups;
        this.facts = facts;
        this.asOf = asOf;
    }

    @Override
    public Kind kind() {
        return Kind.GROUP;
    }

    @Override
    public Optional<Picture> picture(String id, Predicate<RecordedEvent> counts, LocalDate on) {
        return asOf.view(groups, id, counts)
                .flatMap(group ->
                        Optional.ofNullable(GroupHealth.of(group, members(group, counts), on, Thresholds.USUAL)))
                .map(health -> new Picture(new GroupHealthAnswer(null, false, health), health.area(), null));
    }

    private Map<String, MemberFacts> members(Group group, Predicate<RecordedEvent> counts) {
        var members = new HashMap<String, MemberFacts>();
        group.register()
                .people()
                .inOrder()
                .forEach(person -> asOf.view(facts, person.toString(), counts)
                        .ifPresent(state -> members.put(person.toString(), state)));
        return members;
    }
}
