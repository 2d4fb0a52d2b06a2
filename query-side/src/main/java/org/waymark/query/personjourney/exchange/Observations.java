package org.waymark.query.personjourney.exchange;

import static org.waymark.fhir.Fhir.coding;
import static org.waymark.fhir.Fhir.concept;
import static org.waymark.fhir.Fhir.identifier;
import static org.waymark.fhir.Fhir.of;
import static org.waymark.fhir.Fhir.ours;
import static org.waymark.fhir.Fhir.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.events.person.Instrument;
import org.waymark.events.recovery.RecoveryEvent.SetbackReported;
import org.waymark.fhir.Fhir;
import org.waymark.fhir.Resource;
import org.waymark.query.personjourney.known.Happened;
import org.waymark.query.personjourney.known.Milestone;
import org.waymark.query.personjourney.known.Standing;
import org.waymark.query.personjourney.summary.Measures.Measure;

/** Scores, milestones and setbacks as observations. */
final class Observations {
    private static final String OBSERVATION = "Observation";
    private static final Map<String, Object> SURVEY =
            concept("survey", coding(Fhir.OBSERVATION_CATEGORY, "survey", "Survey"));
    private static final Map<String, Object> SOCIAL =
            concept("social history", coding(Fhir.OBSERVATION_CATEGORY, "social-history", "Social History"));

    private Observations() {}

    /** The score as the instrument scores today; a sheet without a score is there and says why it has none. */
    static Resource score(Measure measure, Resource patient) {
        var score = measure.score();
        return Resource.of(OBSERVATION, measure.id())
                .with("identifier", List.of(identifier(measure.id())))
                .with("status", "final")
                .with("category", List.of(SURVEY))
                .with("code", code(measure.instrument()))
                .with("subject", reference(patient))
                .with("effectiveDateTime", measure.on().toString())
                .with(
                        "valueQuantity",
                        score == null
                                ? null
                                : of(
                                        "value",
                                        score,
                                        "unit",
                                        "score",
                                        "system",
                                        "http://unitsofmeasure.org",
                                        "code",
                                        "{score}"))
                .with("dataAbsentReason", score == null ? Fhir.absentValue("error", "an item too many left out") : null)
                .with("interpretation", measure.band() == null ? null : List.of(concept(measure.band())))
                .with("note", List.of(of("text", measure.words())))
                .with("method", measure.scorer() == null ? null : concept("scorer " + measure.scorer()));
    }

    private static Map<String, Object> code(Instrument instrument) {
        var own = coding(ours("instrument"), instrument.code(), instrument.words());
        var loinc = loinc(instrument);
        return loinc == null
                ? concept(instrument.words() + " score", own)
                : concept(instrument.words() + " score", coding(Fhir.LOINC, loinc, null), own);
    }

    private static @Nullable String loinc(Instrument instrument) {
        if (instrument.equals(Instrument.PHQ_9)) {
            return "44261-6";
        }
        return instrument.equals(Instrument.GAD_7) ? "70274-6" : null;
    }

    /** Those that stand. */
    static List<Resource> milestones(List<Happened> happened, Resource patient) {
        return Milestone.of(happened).values().stream()
                .filter(Milestone::holds)
                .map(milestone -> Resource.of(OBSERVATION, milestone.id())
                        .with("identifier", List.of(identifier(milestone.id())))
                        .with("status", milestone.standing() == Standing.CORRECTED ? "corrected" : "final")
                        .with("category", List.of(SOCIAL))
                        .with(
                                "code",
                                concept(
                                        "milestone of recovery: " + Handover.words(milestone.step()),
                                        coding(
                                                ours("milestone"),
                                                milestone.step().name(),
                                                Handover.words(milestone.step()))))
                        .with("subject", reference(patient))
                        .with("effectiveDateTime", milestone.reachedOn().toString())
                        .with("valueBoolean", true))
                .toList();
    }

    static List<Resource> setbacks(List<Happened> happened, Resource patient) {
        var all = new ArrayList<Resource>();
        for (var fact : happened) {
            if (fact.event() instanceof SetbackReported setback) {
                all.add(Resource.of(OBSERVATION, setback.setbackId())
                        .with("identifier", List.of(identifier(setback.setbackId())))
                        .with("status", "final")
                        .with("category", List.of(SOCIAL))
                        .with(
                                "code",
                                concept(
                                        "setback: " + Handover.words(setback.kind()),
                                        coding(ours("setback"), setback.kind().name(), Handover.words(setback.kind()))))
                        .with("subject", reference(patient))
                        .with("effectiveDateTime", setback.occurredOn().toString())
                        .with(
                                "valueCodeableConcept",
                                concept(
                                        Handover.words(setback.severity()),
                                        coding(
                                                ours("severity"),
                                                setback.severity().name(),
                                                Handover.words(setback.severity())))));
            }
        }
        return all;
    }
}
