package org.waymark.query.grouphealth;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.waymark.access.Concerns.Kind;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.AsOf;
import org.waymark.query.projection.Pictured;
import org.waymark.query.projection.rules.RulesInForce;

/** Tells how a group did again from some of the events. */
@Component
final class GroupPicture implements Pictured {
    private final GroupHealthFold groups;
    private final GroupMemberFactsFold facts;
    private final AsOf asOf;
    private final RulesInForce rules;

    GroupPicture(GroupHealthFold groups, GroupMemberFactsFold facts, AsOf asOf, RulesInForce rules) {
        this.groups = groups;
        this.facts = facts;
        this.asOf = asOf;
        this.rules = rules;
    }

    @Override
    public Kind kind() {
        return Kind.GROUP;
    }

    @Override
    public Optional<Picture> picture(String id, Predicate<RecordedEvent> counts, LocalDate on) {
        return asOf.view(groups, id, counts)
                .map(group -> MembersOf.of(
                        group,
                        people -> people.stream()
                                .flatMap(person -> asOf.view(facts, person, counts).stream())
                                .toList()))
                .flatMap(members -> GroupHealthQueries.healthOf(members, on, rules.counting(on, counts)))
                .map(health -> new Picture(new GroupHealthAnswer(null, false, health), health.area(), null));
    }
}
