package org.waymark.query.personjourney.exchange;

import static java.util.Comparator.comparing;
import static org.waymark.fhir.Fhir.coding;
import static org.waymark.fhir.Fhir.concept;
import static org.waymark.fhir.Fhir.identifier;
import static org.waymark.fhir.Fhir.name;
import static org.waymark.fhir.Fhir.of;
import static org.waymark.fhir.Fhir.ours;
import static org.waymark.fhir.Fhir.period;
import static org.waymark.fhir.Fhir.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Confidential;
import org.waymark.events.Confidential.Known;
import org.waymark.events.group.ExitReason;
import org.waymark.events.person.CareRelation;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.Sex;
import org.waymark.fhir.Fhir;
import org.waymark.fhir.Resource;
import org.waymark.query.personjourney.known.WholePerson;
import org.waymark.query.personjourney.summary.JourneySummary;
import org.waymark.query.personjourney.summary.JourneySummary.Membership;
import org.waymark.query.personjourney.summary.JourneySummary.Tie;

/**
 * One person as FHIR R4: the person, who cares for them, the case and each spell in a group, scores, milestones, setbacks
 * and plans.
 *
 * @param opened opens what is sealed, as far as it can be
 */
record Handover(WholePerson person, JourneySummary summary, UnaryOperator<Confidential> opened) {
    private static final String STATUS = "status";
    private static final String PATIENT = "patient";

    Map<String, Object> bundle(Instant at) {
        var patient = patient();
        var all = new ArrayList<Resource>();
        all.add(patient);
        summary.carers().forEach(carer -> all.add(carer(carer, patient)));
        all.add(careEpisode(patient));
        summary.memberships().forEach(spell -> all.add(membership(spell, patient)));
        var inOrder = person.asOne().happened().stream()
                .sorted(comparing(fact -> fact.on()))
                .toList();
        summary.measures().forEach(measure -> all.add(Observations.score(measure, patient)));
        all.addAll(Observations.milestones(inOrder, patient));
        all.addAll(Observations.setbacks(inOrder, patient));
        all.addAll(new Plans(inOrder, this::text).of(patient));
        return Fhir.collection(at, all);
    }

    private Resource patient() {
        var details = summary.details();
        var identifiers = new ArrayList<Map<String, Object>>();
        person.ids().stream().sorted().forEach(id -> identifiers.add(identifier(id.value())));
        var reference = text(details.reference());
        if (reference != null) {
            identifiers.add(of("use", "usual", "system", ours("reference"), "value", reference));
        }
        var contact = text(details.contact());
        var area = summary.area().path();
        return Resource.of("Patient", person.own().id().value())
                .with("identifier", identifiers)
                .with("active", summary.closed() == null)
                .with("name", List.of(name(text(details.name()))))
                .with("telecom", contact == null ? null : List.of(of("value", contact)))
                .with("gender", gender(details.sex()))
                .with("birthDate", text(details.born()))
                .with("deceasedBoolean", summary.closed() == ClosingReason.DIED ? true : null)
                .with("address", List.of(of("text", area, "country", area.split("/", 2)[0])));
    }

    private Resource carer(Tie carer, Resource patient) {
        return Resource.derived("RelatedPerson", patient.reference(), carer.personId())
                .with("identifier", List.of(identifier(carer.personId().value())))
                .with("active", true)
                .with(PATIENT, reference(patient))
                .with("relationship", List.of(relation(carer.relation())))
                .with("name", List.of(name(text(carer.name()))))
                .with("period", period(carer.since(), null));
    }

    private static Map<String, Object> relation(@Nullable CareRelation relation) {
        if (relation == null) {
            return concept("carer");
        }
        var code = switch (relation) {
            case PARENT -> coding(Fhir.ROLE, "PRN", "parent");
            case SPOUSE -> coding(Fhir.ROLE, "SPS", "spouse");
            case CHILD -> coding(Fhir.ROLE, "CHILD", "child");
            case SIBLING -> coding(Fhir.ROLE, "SIB", "sibling");
            case OTHER_RELATIVE -> coding(Fhir.ROLE, "FAMMEMB", "family member");
            case FRIEND -> coding(Fhir.ROLE, "FRND", "unrelated friend");
            case OTHER -> coding(ours("care-relation"), "OTHER", "other");
        };
        return concept("carer, " + words(relation), code);
    }

    private Resource careEpisode(Resource patient) {
        var closed = summary.closed();
        return Resource.derived("EpisodeOfCare", patient.reference(), "case")
                .with(STATUS, episodeStatus(closed == null, closed == ClosingReason.ENROLLED_IN_ERROR))
                .with("type", List.of(concept("case of the programme", coding(ours("episode"), "CASE", "case"))))
                .with(PATIENT, reference(patient))
                .with("period", period(person.own().registeredOn(), closed == null ? null : Cases.closedOn(person)));
    }

    private static Resource membership(Membership spell, Resource patient) {
        boolean error = spell.reason() == ExitReason.ENROLLED_IN_ERROR;
        return Resource.derived("EpisodeOfCare", patient.reference(), spell.id())
                .with("identifier", List.of(identifier(spell.id().value())))
                .with(STATUS, episodeStatus(spell.current(), error))
                .with(
                        "type",
                        List.of(concept(
                                "self-help group, " + words(spell.role()),
                                coding(ours("episode"), "SELF_HELP_GROUP", "self-help group"))))
                .with(PATIENT, reference(patient))
                .with(
                        "managingOrganization",
                        of("identifier", identifier(spell.groupId().value()), "display", spell.group()))
                .with("period", period(spell.joinedOn(), spell.leftOn()));
    }

    private static String episodeStatus(boolean active, boolean error) {
        if (error) {
            return "entered-in-error";
        }
        return active ? "active" : "finished";
    }

    private static String gender(Sex sex) {
        return switch (sex) {
            case FEMALE -> "female";
            case MALE -> "male";
            case OTHER -> "other";
            case UNKNOWN -> "unknown";
        };
    }

    private @Nullable String text(@Nullable Confidential sealed) {
        return sealed != null
                        && opened.apply(sealed) instanceof Known known
                        && !known.text().isBlank()
                ? known.text()
                : null;
    }

    static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
