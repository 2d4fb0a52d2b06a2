package org.waymark.query.grouphealth;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;
import org.waymark.events.Personal;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.MembershipId;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;
import org.waymark.query.grouphealth.known.Group;
import org.waymark.query.grouphealth.known.MemberFacts;
import org.waymark.query.grouphealth.known.Membership;

/** The answer to {@link GetRoster}, by name. */
public record Roster(GroupId groupId, LocalDate on, List<Member> members) {
    /** One of them; leftOn stands here when they left after that day. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Member(
            PersonId personId,
            @Personal String name,
            Set<PersonKind> kinds,
            MembershipId membershipId,
            GroupRole role,
            PartialDate joinedOn,
            @Nullable LocalDate observedFrom,
            @Nullable PartialDate leftOn) {
        private static Member of(Membership spell, MemberFacts facts, LocalDate on) {
            return new Member(
                    spell.personId(),
                    facts.name(),
                    facts.kinds(),
                    spell.id(),
                    spell.roleOn(on),
                    spell.joinedOn(),
                    spell.observedFrom(),
                    spell.leftOn());
        }
    }

    static Roster of(Group group, Map<String, MemberFacts> facts, LocalDate on) {
        var members = group.rosterOn(on).stream()
                .map(spell -> Member.of(spell, factsOf(spell.personId().toString(), facts), on))
                .sorted(Comparator.comparing(Member::name).thenComparing(Member::personId))
                .toList();
        return new Roster(GroupId.of(group.id()), on, members);
    }

    private static MemberFacts factsOf(String person, Map<String, MemberFacts> facts) {
        var known = facts.get(person);
        return known == null ? MemberFacts.begin(person) : known;
    }
}
