package org.waymark.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Peer support services: one-to-one support by trained people, measures, from hospital back home, wellness plans. */
class PeerSupportTest extends ScenarioTest {
    private static final String AREA = "GB/Nottingham";

    @Test
    void somebody_walks_with_a_person_from_hospital_back_home() {
        var supporter = field.person("Ada", Field.PERSON, AREA, "2019-01-01");
        var person = field.person("Kofi", Field.PERSON, AREA, "2020-01-01");
        var untrained = waymark.tryPut(
                "/people/%s/peer-supporters/%s".formatted(person, supporter), Map.of("occurredOn", "2020-02-01"));
        assertThat(untrained.status()).as("not trained yet").isEqualTo(409);
        waymark.put(
                "/people/%s/peer-training/CERTIFICATION".formatted(supporter),
                Map.of("occurredOn", "2019-06-01", "validUntil", "2029-06-01"));
        waymark.put("/people/%s/peer-supporters/%s".formatted(person, supporter), Map.of("occurredOn", "2020-02-01"));
        var admission = field.of(person, "admissions", "2020-02-10", Map.of("institution", "HOSPITAL"));
        waymark.put(
                "/people/%s/admissions/%s/discharge".formatted(person, admission), Map.of("occurredOn", "2020-03-10"));
        field.of(person, "plans", "2020-03-11", Map.of("kind", "WELLNESS", "reviewDue", "2020-09-11"));
        answered(person, "2020-03-12", List.of(1, 1, 1, 1, 1));
        answered(person, "2020-09-12", List.of(4, 4, 4, 4, 4));

        var journey = waymark.get("/people/%s/journey?on=2020-10-01".formatted(person));
        assertThat(journey.at("/summary/admitted").asBoolean()).isFalse();
        assertThat(journey.at("/summary/peerSupporters/0/personId").asText()).isEqualTo(supporter);
        assertThat(journey.at("/summary/measures/1/score").asInt()).isEqualTo(80);
        assertThat(journey.at("/summary/measures/1/change").asText()).isEqualTo("RELIABLY_BETTER");
        var inHospital = waymark.get("/people/%s/journey?on=2020-02-20".formatted(person));
        assertThat(inHospital.at("/summary/admitted").asBoolean()).isTrue();
    }

    @Test
    void an_answer_about_self_harm_puts_the_person_on_the_worklist_until_somebody_has_spoken_with_them() {
        var person = field.person("Esi", Field.PERSON, "GH/Volta", "2026-01-01");
        var answers = List.of(0, 0, 0, 0, 0, 0, 0, 0, 1);
        field.of(
                person,
                "measures",
                "2026-11-01",
                Map.of("instrument", "PHQ_9", "language", "en", "mode", "INTERVIEWER", "answers", answers));
        var list = waymark.get("/worklist?area=GH/Volta&reason=SAFETY_ANSWER");
        assertThat(list.at("/items/0/person").asText()).isEqualTo(person);
        assertThat(list.at("/items/0/why").asText()).isNotBlank();
        field.of(person, "contacts", "2026-11-02", Map.of("kind", "HOME_VISIT", "outcome", "REACHED"));
        assertThat(waymark.get("/worklist?area=GH/Volta&reason=SAFETY_ANSWER").get("items"))
                .isEmpty();
    }

    private void answered(String person, String on, List<Integer> answers) {
        field.of(
                person,
                "measures",
                on,
                Map.of("instrument", "WHO_5", "language", "en", "mode", "SELF", "answers", answers));
    }
}
