package org.waymark.query.research.known;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.waymark.events.DomainEvent;
import org.waymark.events.group.GroupEvent;
import org.waymark.events.group.GroupEvent.MembershipDatesCorrected;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupEvent.PersonLeftGroup;
import org.waymark.events.group.GroupId;
import org.waymark.events.livelihood.LivelihoodEvent;
import org.waymark.events.person.PersonEvent;
import org.waymark.events.person.PersonId;
import org.waymark.events.recovery.RecoveryEvent;

/**
 * What is known as far as the log has been read. It is filled for one question and thrown away: no read model follows the
 * events for something that is asked for a few times a year.
 */
public final class Facts {
    private final Map<PersonId, PersonFacts> people = new TreeMap<>();
    private final Map<GroupId, GroupFacts> groups = new HashMap<>();

    public void after(DomainEvent happened) {
        switch (happened) {
            case PersonEvent event -> person(event.personId()).after(event);
            case RecoveryEvent event -> person(event.personId()).after(event);
            case LivelihoodEvent event -> person(event.personId()).after(event);
            case GroupEvent event -> after(event);
            default -> {} // accounts, associations and what is asked for tell nothing of anybody's way
        }
    }

    private void after(GroupEvent happened) {
        groups.computeIfAbsent(happened.groupId(), fresh -> new GroupFacts()).after(happened);
        switch (happened) {
            case PersonJoinedGroup event -> person(event.personId()).after(event);
            case PersonLeftGroup event -> person(event.personId()).after(event);
            case MembershipDatesCorrected event -> person(event.personId()).after(event);
            default -> {} // the group alone
        }
    }

    private PersonFacts person(PersonId id) {
        return people.computeIfAbsent(id, PersonFacts::new);
    }

    public Optional<GroupFacts> group(GroupId id) {
        return Optional.ofNullable(groups.get(id));
    }

    /** Whoever may be in research rows, once however often they were registered, in order of id. */
    public List<PersonFacts> consenting() {
        var whole = new ArrayList<PersonFacts>();
        for (var one : people.values()) {
            if (one.into() == null) {
                var all = one.duplicates().stream()
                        .map(people::get)
                        .filter(other -> other != null && one.id().equals(other.into()))
                        .toList();
                if (one.consents() && all.stream().noneMatch(PersonFacts::isClosedToResearch)) {
                    whole.add(all.stream().reduce(one, PersonFacts::and));
                }
            }
        }
        return whole;
    }
}
