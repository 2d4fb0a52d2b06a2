package org.waymark.query.grouphealth;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.access.reads.ShowsPeople;
import org.waymark.events.Confidential;
import org.waymark.events.Confidential.Known;
import org.waymark.events.group.ExitReason;
import org.waymark.events.person.PersonId;
import org.waymark.fhir.Fhir;
import org.waymark.fhir.Resource;
import org.waymark.query.grouphealth.known.Group;
import org.waymark.query.grouphealth.known.MemberFacts;
import org.waymark.query.grouphealth.known.Membership;

/**
 * The answer to {@link GetGroupBundle}: the group with its dated members, and of each the name and nothing more.
 *
 * @param bundle a FHIR R4 collection
 */
record GroupBundle(Map<String, Object> bundle, Set<PersonId> people) implements ShowsPeople {
    private static final String SUBSETTED = "SUBSETTED";

    @Override
    public Stream<PersonId> peopleShown() {
        return people.stream();
    }

    /** @param opened opens what is sealed, as far as it can be */
    static GroupBundle of(MembersOf members, UnaryOperator<Confidential> opened, LocalDate today, Instant at) {
        var spells = members.group().memberships().stream()
                .filter(spell -> spell.reason() != ExitReason.ENROLLED_IN_ERROR)
                .sorted(comparing(Membership::joinedOn))
                .toList();
        var people = new LinkedHashMap<PersonId, Resource>();
        spells.forEach(spell -> people.computeIfAbsent(
                spell.personId(), person -> patient(person, members.facts().get(person.toString()), opened)));
        var all = new ArrayList<Resource>();
        all.add(group(members.group(), spells, people, today));
        all.addAll(people.values());
        return new GroupBundle(Fhir.collection(at, all), Set.copyOf(people.keySet()));
    }

    private static Resource group(
            Group group, List<Membership> spells, Map<PersonId, Resource> people, LocalDate today) {
        var id = UUID.fromString(group.id());
        var formed = group.formed();
        return Resource.of("Group", id)
                .with("identifier", List.of(Fhir.identifier(id)))
                .with("active", spells.stream().anyMatch(spell -> spell.holds(today)))
                .with("type", "person")
                .with("actual", true)
                .with(
                        "code",
                        formed == null
                                ? null
                                : Fhir.concept(
                                        "self-help group, "
                                                + formed.kind().name().toLowerCase(Locale.ROOT),
                                        Fhir.coding(
                                                Fhir.ours("group-kind"),
                                                formed.kind().name(),
                                                null)))
                .with("name", formed == null ? null : formed.name())
                .with("quantity", group.rosterOn(today).size())
                .with(
                        "member",
                        spells.stream()
                                .map(spell -> member(spell, people, today))
                                .toList());
    }

    private static Map<String, Object> member(Membership spell, Map<PersonId, Resource> people, LocalDate today) {
        var patient = people.get(spell.personId());
        if (patient == null) {
            throw new IllegalStateException("a member without a person");
        }
        return Fhir.of(
                "entity", Fhir.reference(patient),
                "period", Fhir.period(spell.joinedOn(), spell.leftOn()),
                "inactive", !spell.holds(today));
    }

    /** Marked as part of a record only, so that no other system takes the rest of it for gone. */
    private static Resource patient(PersonId person, @Nullable MemberFacts facts, UnaryOperator<Confidential> opened) {
        var name = facts != null && opened.apply(facts.name()) instanceof Known known ? known.text() : null;
        return Resource.of("Patient", person.value())
                .with(
                        "meta",
                        Fhir.of(
                                "tag",
                                List.of(Fhir.coding(
                                        "http://terminology.hl7.org/CodeSystem/v3-ObservationValue", SUBSETTED, null))))
                .with("identifier", List.of(Fhir.identifier(person.value())))
                .with("name", List.of(Fhir.name(name == null || name.isBlank() ? null : name)));
    }
}
