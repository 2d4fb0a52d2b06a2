package org.waymark.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** SAA Pune, India: caregiver groups that meet fortnightly, with a code of conduct and trained facilitators. */
class PuneTest extends ScenarioTest {
    @Test
    void caregivers_meet_fortnightly_under_a_code_of_conduct_with_a_facilitator_in_training() {
        var area = "IN/Pune/Aundh";
        var group = field.group("Caregivers Aundh", "CARERS", "FACE_TO_FACE", "FORTNIGHTLY", area, "2014-01-01");
        waymark.put("/groups/%s/code-of-conduct".formatted(group), Map.of("occurredOn", "2014-01-05", "version", "1"));
        var facilitator = field.person("Rekha", Field.CARER, area, "2013-12-01");
        field.join(group, facilitator, "FACILITATOR", "2014-01-01");
        waymark.put(
                "/groups/%s/facilitators/%s/training".formatted(group, facilitator),
                Map.of("occurredOn", "2014-01-10", "training", "ORIENTATION", "validUntil", "2015-01-10"));
        var patient = field.person("Manoj", Field.PERSON, area, "2013-12-01");
        var refused = field.tryJoin(group, patient, "MEMBER", "2014-02-01");
        assertThat(refused.status()).as("a group for carers").isEqualTo(409);

        field.meeting(group, "2014-04-05", Map.of(facilitator, "PRESENT"));
        field.meeting(group, "2014-04-19", Map.of(facilitator, "PRESENT"));
        field.didNotMeet(group, "2014-05-03", "VENUE_CLOSED");
        var health = waymark.get("/groups/%s/health?on=2014-05-05".formatted(group));
        assertThat(health.at("/codeOfConduct").asText()).isEqualTo("1");
        assertThat(health.at("/facilitators")).hasSize(1);
        assertThat(health.at("/attendance/recent").asDouble()).isEqualTo(1.0);
    }

    @Test
    void a_person_of_a_group_that_meets_by_phone_withdraws_consent_and_wins() {
        var area = "IN/Pune/Kothrud";
        var person = field.person("Sanjay", Field.CARER, area, "2013-01-01");
        waymark.put("/people/%s/consents/CARE".formatted(person), Map.of("occurredOn", "2013-01-01"));
        waymark.put("/people/%s/consents/CARE/withdrawal".formatted(person), Map.of("occurredOn", "2014-01-01"));
        var late = field.tryOf(person, "contacts", "2013-12-01", Map.of("kind", "PHONE", "outcome", "REACHED"));
        assertThat(late.status()).as("recorded offline before, arrives after").isEqualTo(409);
        assertThat(late.body().get("code").asText()).isEqualTo("CONSENT_WITHDRAWN");
    }
}
