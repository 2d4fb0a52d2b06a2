package org.waymark.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** One member: neglected herself, joined, took photographs, cares for herself, goes to every meeting and to the clinic. */
class OneMembersWayTest extends ScenarioTest {
    @Test
    void from_neglect_to_photography_to_going_everywhere() {
        var area = "CN/Yunnan/Shunping";
        var group = field.group("Photography group", "PEOPLE", "FACE_TO_FACE", "MONTHLY", area, "2013");
        var person = field.person("Haiyan", Field.PERSON, area, "2014-01-03");
        field.of(person, "setbacks", "2014-01-05", Map.of("kind", "RELAPSE", "severity", "MODERATE"));
        field.join(group, person, "MEMBER", "2014-02-16");
        var photography = Map.of("kind", "PHOTOGRAPHY", "income", "NONE", "withGroup", group);
        field.of(person, "livelihoods", "2014-03-01", photography);
        field.of(person, "milestones", "2014-05", Map.of("step", "SELF_CARE"));
        for (var day : List.of("2014-02-20", "2014-03-20", "2014-04-20", "2014-05-20")) {
            field.meeting(group, day, Map.of(person, "PRESENT"));
        }
        field.of(person, "contacts", "2014-05-21", Map.of("kind", "CONSULTATION", "outcome", "REACHED"));
        field.of(person, "contacts", "2014-05-28", Map.of("kind", "CLINIC", "outcome", "REACHED"));
        var recovered = Map.of("step", "SATISFACTORY_RECOVERY");
        field.of(person, "milestones", "2014-06-01", recovered);

        var journey = waymark.get("/people/%s/journey?on=2014-07-01".formatted(person));
        assertThat(texts(journey.get("timeline"), "kind"))
                .containsSubsequence(
                        "REGISTRATION", "SETBACK", "MEMBERSHIP", "LIVELIHOOD", "MILESTONE", "CONTACT", "MILESTONE");
        assertThat(journey.at("/summary/recoveredOn").asText()).isEqualTo("2014-06-01");
        assertThat(journey.at("/summary/daysSinceRecovery").asInt()).isEqualTo(30);
        assertThat(journey.at("/summary/memberAfterRecovery").asBoolean()).isTrue();
        assertThat(journey.at("/summary/livelihoods/0/kind").asText()).isEqualTo("PHOTOGRAPHY");
        assertThat(journey.at("/summary/lastTwelveMonths/present").asInt()).isEqualTo(4);

        var before = waymark.get("/people/%s/journey?on=2014-02-28".formatted(person));
        assertThat(before.at("/summary/livelihoods")).isEmpty();
        assertThat(before.at("/summary/memberships")).hasSize(1);
    }

    private static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get(field).asText())
                .toList();
    }
}
