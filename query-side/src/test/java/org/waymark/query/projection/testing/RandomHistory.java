package org.waymark.query.projection.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.CodeOfConductAdopted;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupEvent.PersonLeftGroup;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.MembershipId;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.events.person.PersonEvent.ConsentGiven;
import org.waymark.events.person.PersonEvent.ConsentWithdrawn;
import org.waymark.events.person.PersonId;

/** Seeded events of a few people and groups, out of order of occurrence as real ones are. */
public final class RandomHistory {
    private final RandomGenerator random;
    private final List<PersonId> people;
    private final List<GroupId> groups;

    public RandomHistory(RandomGenerator random, int people, int groups) {
        this.random = random;
        this.people =
                IntStream.range(0, people).mapToObj(i -> new PersonId(id(1, i))).toList();
        this.groups =
                IntStream.range(0, groups).mapToObj(i -> new GroupId(id(2, i))).toList();
    }

    private static UUID id(int kind, int number) {
        return new UUID(0x0190_0000_0000_7000L + kind, 0x8000_0000_0000_0000L + number);
    }

    public List<DomainEvent> events(int count) {
        var events = new ArrayList<DomainEvent>();
        for (int i = 0; i < count; i++) {
            events.add(next());
        }
        return events;
    }

    public DomainEvent next() {
        var person = people.get(random.nextInt(people.size()));
        var group = groups.get(random.nextInt(groups.size()));
        var on = PartialDate.of(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2000)));
        var membership = new MembershipId(id(3, random.nextInt(1000)));
        return switch (random.nextInt(5)) {
            case 0 -> new ConsentGiven(person, on, ConsentPurpose.CARE);
            case 1 -> new ConsentWithdrawn(person, on, ConsentPurpose.RESEARCH);
            case 2 -> new CodeOfConductAdopted(group, on, "v" + random.nextInt(9));
            case 3 -> new PersonJoinedGroup(group, on, membership, person, GroupRole.MEMBER, null);
            default -> new PersonLeftGroup(group, on, membership, person, ExitReason.WITHDREW);
        };
    }
}
