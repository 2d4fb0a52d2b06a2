package org.waymark.query.grouphealth;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.access.reads.ShowsPeople;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.MembershipId;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;
import org.waymark.keys.PersonalKeys;
import org.waymark.query.grouphealth.known.Group;
import org.waymark.query.grouphealth.known.MemberFacts;
import org.waymark.query.grouphealth.known.Membership;

/** The answer to {@link GetRoster}, by name; those who were erased come last. */
public record Roster(GroupId groupId, LocalDate on, List<Member> members) implements ShowsPeople {
    @Override
    public Stream<PersonId> peopleShown() {
        return members.stream().map(Member::personId);
    }

    /** One of them; leftOn stands here when they left after that day. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Member(
            PersonId personId,
            Confidential name,
            Set<PersonKind> kinds,
            MembershipId membershipId,
            GroupRole role,
            PartialDate joinedOn,
            @Nullable LocalDate observedFrom,
            @Nullable PartialDate leftOn) {
        private static final String BEHIND_ALL = String.valueOf(Character.MAX_VALUE);

        private String nameToSortBy() {
            return name.or(BEHIND_ALL);
        }

        private static Member of(Membership spell, MemberFacts facts, PersonalKeys keys, LocalDate on) {
            return new Member(
                    spell.personId(),
                    keys.open(facts.name()),
                    facts.kinds(),
                    spell.id(),
                    spell.roleOn(on),
                    spell.joinedOn(),
                    spell.observedFrom(),
                    spell.leftOn());
        }
    }

    static Roster of(Group group, Map<String, MemberFacts> facts, PersonalKeys keys, LocalDate on, LocalDate today) {
        var spells = on.isBefore(today) ? group.perhapsOn(on) : group.rosterOn(on);
        var members = spells.stream()
                .map(spell -> Member.of(spell, factsOf(spell.personId().toString(), facts), keys, on))
                .sorted(Comparator.comparing(Member::nameToSortBy).thenComparing(Member::personId))
                .toList();
        return new Roster(GroupId.of(group.id()), on, members);
    }

    private static MemberFacts factsOf(String person, Map<String, MemberFacts> facts) {
        var known = facts.get(person);
        return known == null ? MemberFacts.begin(person) : known;
    }
}
