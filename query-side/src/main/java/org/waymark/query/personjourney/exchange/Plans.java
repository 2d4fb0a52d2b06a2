package org.waymark.query.personjourney.exchange;

import static org.waymark.fhir.Fhir.coding;
import static org.waymark.fhir.Fhir.concept;
import static org.waymark.fhir.Fhir.identifier;
import static org.waymark.fhir.Fhir.ours;
import static org.waymark.fhir.Fhir.period;
import static org.waymark.fhir.Fhir.reference;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Confidential;
import org.waymark.events.person.PersonEvent.PlanAgreed;
import org.waymark.events.person.PersonEvent.PlanReviewed;
import org.waymark.events.person.PlanKind;
import org.waymark.fhir.Resource;
import org.waymark.query.personjourney.known.Happened;

/**
 * The plans that hold: of each kind the one agreed last, with what its last review says.
 *
 * @param opened the text as far as it can be read
 */
record Plans(List<Happened> inOrder, Function<@Nullable Confidential, @Nullable String> opened) {
    List<Resource> of(Resource patient) {
        var latest = new EnumMap<PlanKind, PlanAgreed>(PlanKind.class);
        var reviewed = new HashMap<UUID, Confidential>();
        for (var fact : inOrder) {
            switch (fact.event()) {
                case PlanAgreed agreed -> latest.put(agreed.kind(), agreed);
                case PlanReviewed review -> {
                    if (review.text() != null) {
                        reviewed.put(review.planId(), review.text());
                    }
                }
                default -> {}
            }
        }
        return latest.values().stream()
                .map(agreed -> plan(agreed, reviewed, patient))
                .toList();
    }

    private Resource plan(PlanAgreed agreed, Map<UUID, Confidential> reviewed, Resource patient) {
        var words = Handover.words(agreed.kind());
        return Resource.of("CarePlan", agreed.planId())
                .with("identifier", List.of(identifier(agreed.planId())))
                .with("status", "active")
                .with("intent", "plan")
                .with(
                        "category",
                        List.of(concept(
                                words + " plan",
                                coding(ours("plan"), agreed.kind().name(), words))))
                .with("title", words + " plan")
                .with("description", opened.apply(reviewed.getOrDefault(agreed.planId(), agreed.text())))
                .with("subject", reference(patient))
                .with("period", period(agreed.occurredOn(), null));
    }
}
