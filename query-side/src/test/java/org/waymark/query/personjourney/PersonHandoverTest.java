package org.waymark.query.personjourney;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.Happenings.id;
import static org.waymark.query.Happenings.on;
import static org.waymark.query.Happenings.person;
import static org.waymark.query.personjourney.EveryEvent.AMARA;
import static org.waymark.query.personjourney.EveryEvent.BINTU;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.person.CareRelation;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.events.person.Instrument;
import org.waymark.events.person.MeasureMode;
import org.waymark.events.person.PersonEvent.CarerLinked;
import org.waymark.events.person.PersonEvent.ConsentWithdrawn;
import org.waymark.events.person.PersonEvent.MeasureRecorded;
import org.waymark.events.person.PersonEvent.PersonErased;
import org.waymark.fhir.Judge;
import org.waymark.measures.catalogue.Instruments;
import org.waymark.query.Told;
import org.waymark.query.personjourney.exchange.Handing;
import org.waymark.query.personjourney.exchange.PersonBundle;
import org.waymark.query.personjourney.known.Names;
import org.waymark.query.personjourney.known.PersonJourney;
import org.waymark.query.personjourney.known.WholePerson;
import org.waymark.query.personjourney.summary.SummaryOfJourney;

/** A person as FHIR R4, read by somebody else's library and judged by the validator. */
class PersonHandoverTest {
    private static final Instant NOW = Instant.parse("2015-03-01T09:00:00Z");

    private final Told<PersonJourney> told = Told.to(new PersonJourneyFold(), everything());

    @Test
    void a_full_case_is_what_the_validator_of_r4_accepts() {
        assertThat(Judge.errors(bundle("2015-03-01"))).isEmpty();
        assertThat(Judge.errors(bundle("2014-05-15"))).isEmpty();
    }

    @Test
    void the_validator_would_say_so_if_something_were_wrong() {
        var broken = new HashMap<>(bundle("2015-03-01"));
        broken.put("type", "parcel");
        assertThat(Judge.errors(broken)).isNotEmpty();
    }

    @Test
    void it_says_who_the_person_is_and_who_cares_for_them() {
        var bundle = Judge.read(bundle("2014-05-15"));
        var patient = only(bundle, Patient.class);
        assertThat(patient.getNameFirstRep().getText()).isEqualTo("Amara B.");
        assertThat(patient.getBirthDateElement().getValueAsString()).isEqualTo("1985");
        assertThat(patient.getGender().toCode()).isEqualTo("female");
        assertThat(patient.getIdentifier())
                .extracting(identifier -> identifier.getValue())
                .containsExactly("urn:uuid:" + AMARA, "T-1");
        assertThat(patient.getAddressFirstRep().getText()).isEqualTo("GH/Northern/Savelugu");
        var carer = only(bundle, RelatedPerson.class);
        assertThat(carer.getRelationshipFirstRep().getCodingFirstRep().getCode())
                .isEqualTo("SIB");
        assertThat(carer.getIdentifierFirstRep().getValue()).isEqualTo("urn:uuid:" + BINTU);
        assertThat(carer.getPatient().getReference()).isEqualTo("urn:uuid:" + AMARA);
        assertThat(carer.getPeriod().getStartElement().getValueAsString()).isEqualTo("2014-01-07");
    }

    @Test
    void the_case_and_each_spell_in_a_group_are_episodes_with_their_dates() {
        var episodes = all(Judge.read(bundle("2015-03-01")), EpisodeOfCare.class);
        assertThat(episodes).hasSizeGreaterThan(1);
        assertThat(episodes.getFirst().getStatus()).isEqualTo(EpisodeOfCareStatus.ACTIVE);
        assertThat(episodes.getFirst().getPeriod().getStartElement().getValueAsString())
                .isEqualTo("2014-01-02");
        assertThat(episodes.getLast().getTypeFirstRep().getText()).startsWith("self-help group");
        assertThat(episodes.getLast().getManagingOrganization().getIdentifier().getValue())
                .isEqualTo("urn:uuid:" + EveryEvent.GROUP);
    }

    @Test
    void scores_milestones_and_setbacks_are_observations_and_plans_care_plans() {
        var bundle = Judge.read(bundle("2015-03-01"));
        var observations = all(bundle, Observation.class);
        var phq9 = observations.getFirst();
        assertThat(phq9.getCode().getCoding())
                .extracting(coding -> coding.getCode())
                .containsExactly("44261-6", "PHQ_9");
        assertThat(phq9.getValueQuantity().getValue()).isEqualByComparingTo("17");
        assertThat(phq9.getInterpretationFirstRep().getText()).isEqualTo("moderately severe");
        assertThat(observations)
                .filteredOn(one -> one.getCode().getText().contains("satisfactory recovery"))
                .singleElement()
                .satisfies(recovery -> {
                    assertThat(recovery.getStatus()).isEqualTo(ObservationStatus.CORRECTED);
                    assertThat(recovery.getEffectiveDateTimeType().getValueAsString())
                            .isEqualTo("2014-08-15");
                });
        assertThat(observations).anyMatch(one -> one.getCode().getText().startsWith("setback: "));
        assertThat(only(bundle, CarePlan.class).getDescription()).isEqualTo("rest on Sundays");
    }

    @Test
    void a_sheet_without_a_score_says_that_it_has_none() {
        told.then(new MeasureRecorded(
                AMARA,
                on("2014-06-09"),
                id(77),
                Instrument.GAD_7,
                "en",
                MeasureMode.SELF,
                Arrays.asList(1, null, 1, 1, 1, 1, 1),
                null,
                "1"));
        var bundle = bundle("2015-03-01");
        assertThat(Judge.errors(bundle)).isEmpty();
        assertThat(all(Judge.read(bundle), Observation.class))
                .filteredOn(one -> one.getCode().getText().startsWith("GAD-7"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.hasValue()).isFalse();
                    assertThat(one.getDataAbsentReason().getCodingFirstRep().getCode())
                            .isEqualTo("error");
                });
    }

    @Test
    void every_relation_of_a_carer_is_one_that_fhir_knows() {
        for (var relation : CareRelation.values()) {
            told.then(new CarerLinked(AMARA, on("2014-02-01"), person(50 + relation.ordinal()), relation));
        }
        var bundle = bundle("2014-05-15");
        assertThat(Judge.errors(bundle)).isEmpty();
        assertThat(all(Judge.read(bundle), RelatedPerson.class)).hasSize(CareRelation.values().length + 1);
    }

    @Test
    void of_somebody_erased_nothing_is_told_that_says_who_they_were() {
        var bundle = handed("2015-03-01", text -> Confidential.erased()).bundle();
        assertThat(Judge.errors(bundle)).isEmpty();
        var patient = only(Judge.read(bundle), Patient.class);
        assertThat(patient.getNameFirstRep().getText()).isNull();
        assertThat(patient.getNameFirstRep().getExtensionFirstRep().getValue()).hasToString("masked");
        assertThat(patient.hasBirthDate()).isFalse();
        assertThat(bundle.toString()).doesNotContain("Amara", "T-1", "rest on Sundays");
    }

    @Test
    void whoever_withdrew_from_care_is_not_handed_over() {
        told.then(new ConsentWithdrawn(AMARA, on("2014-11-01"), ConsentPurpose.CARE));
        var handed = handed("2015-03-01", UnaryOperator.identity());
        assertThat(handed.refused()).isTrue();
        assertThat(handed.bundle()).isEmpty();
        assertThat(handed.peopleShown()).isEmpty();
    }

    @Test
    void who_is_named_is_known_so_that_it_can_be_written_down() {
        assertThat(handed("2014-05-15", UnaryOperator.identity()).peopleShown()).containsExactly(BINTU);
        assertThat(handed("2014-05-15", UnaryOperator.identity()).countedWith()).containsExactly(AMARA);
    }

    private static DomainEvent[] everything() {
        var events = new ArrayList<>(EveryEvent.ofThePerson().stream()
                .filter(event -> !(event instanceof PersonErased))
                .toList());
        events.addAll(EveryEvent.ofRecoveryAndWork());
        events.addAll(EveryEvent.ofTheGroup());
        return events.toArray(DomainEvent[]::new);
    }

    private Map<String, Object> bundle(String day) {
        return handed(day, UnaryOperator.identity()).bundle();
    }

    private PersonBundle handed(String day, UnaryOperator<Confidential> opened) {
        var whole = new WholePerson(told.document(AMARA.toString()), List.of());
        var summary = SummaryOfJourney.of(whole, new Names(Map.of()), Instruments.builtIn(), LocalDate.parse(day));
        return Handing.over(whole, summary, opened, NOW);
    }

    private static <R extends Resource> R only(Bundle bundle, Class<R> type) {
        assertThat(all(bundle, type)).hasSize(1);
        return all(bundle, type).getFirst();
    }

    private static <R extends Resource> List<R> all(Bundle bundle, Class<R> type) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
