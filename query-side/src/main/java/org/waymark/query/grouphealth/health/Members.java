package org.waymark.query.grouphealth.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.events.person.PersonKind;
import org.waymark.query.grouphealth.known.Group;
import org.waymark.query.grouphealth.known.MemberFacts;
import org.waymark.query.grouphealth.known.Membership;

/**
 * Who is on the roster of a day.
 *
 * @param people with mental illness, those who are carers too among them
 * @param carers those who are ill themselves among them
 * @param stabilised people whose last assessment said so
 * @param recovered members with a satisfactory recovery that stands
 * @param inLivelihood members in productive work that day
 * @param livelihoodShare of the members, from 0 to 1; nothing for an empty roster
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Members(
        int members,
        int people,
        int carers,
        int both,
        int stabilised,
        int recovered,
        int inLivelihood,
        @Nullable Double livelihoodShare) {

    static Members of(Group group, Map<String, MemberFacts> facts, LocalDate on) {
        var ids = group.rosterOn(on).stream()
                .map(Membership::personId)
                .map(Object::toString)
                .distinct()
                .toList();
        var known = ids.stream().filter(facts::containsKey).map(facts::get).toList();
        int working = (int) known.stream().filter(member -> member.worksOn(on)).count();
        return new Members(
                ids.size(),
                kind(known, PersonKind.PERSON_WITH_MENTAL_ILLNESS),
                kind(known, PersonKind.CARER),
                (int) known.stream()
                        .filter(member -> member.kinds().size() == PersonKind.values().length)
                        .count(),
                (int) known.stream().filter(member -> member.stabilisedBy(on)).count(),
                (int) known.stream()
                        .filter(member -> member.recoveredBy(on).isPresent())
                        .count(),
                working,
                ids.isEmpty() ? null : Double.valueOf((double) working / ids.size()));
    }

    private static int kind(List<MemberFacts> members, PersonKind kind) {
        return (int)
                members.stream().filter(member -> member.kinds().contains(kind)).count();
    }
}
