package org.waymark.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nanyorae, Kenya: one group of 14 stabilised people and 12 carers that meets monthly before the clinic. */
class NanyoraeTest extends ScenarioTest {
    private static final String AREA = "KE/Kajiado/Nanyorae";

    @Test
    void a_sheet_a_month_and_one_market_day() {
        var group = field.group("Nanyorae", "MIXED", "FACE_TO_FACE", "MONTHLY", AREA, "2014-02-05");
        var members = new ArrayList<String>();
        for (int i = 0; i < 26; i++) {
            var kind = i < 14 ? Field.PERSON : Field.CARER;
            members.add(field.person("Member " + i, kind, AREA, "2014-01-01"));
        }
        members.subList(0, 14)
                .forEach(person -> field.of(person, "assessments", "2014-01-15", Map.of("outcome", "STABILISED")));
        var marks = new HashMap<String, String>();
        for (var member : members) {
            field.join(group, member, "MEMBER", "2014-02-05");
            marks.put(member, "PRESENT");
        }
        marks.put(members.getFirst(), "ABSENT");
        for (var day : List.of("2014-02-05", "2014-03-06", "2014-04-04")) {
            field.meeting(group, day, marks);
        }
        field.didNotMeet(group, "2014-05-07", "MARKET_DAY");
        var work = field.of(members.get(1), "livelihoods", "2014-03-10", Map.of("kind", "CRAFTS", "income", "LOW"));
        waymark.put(
                "/people/%s/livelihoods/%s/training".formatted(members.get(1), work),
                Map.of("occurredOn", "2014-03-20", "course", "ornament making"));
        field.groupAct(group, "advocacy", "2014-04-20", Map.of("kind", "CLINIC_OUTREACH", "reached", 40));

        var health = waymark.get("/groups/%s/health?on=2014-05-31".formatted(group));
        assertThat(health.at("/members/members").asInt()).isEqualTo(26);
        assertThat(health.at("/members/people").asInt()).isEqualTo(14);
        assertThat(health.at("/members/carers").asInt()).isEqualTo(12);
        assertThat(health.at("/members/stabilised").asInt()).isEqualTo(14);
        assertThat(health.at("/lastYear/held").asInt()).isEqualTo(3);
        assertThat(health.at("/lastYear/didNotMeet").asInt()).isEqualTo(1);
        assertThat(health.at("/lastYear/outstanding")).isEmpty();
        assertThat(health.at("/meetings/0/present").asInt()).isEqualTo(25);
        assertThat(health.at("/meetings/0/absent").asInt()).isEqualTo(1);
        assertThat(health.at("/advocacy/reached").asInt()).isEqualTo(40);
        assertThat(health.at("/reasons"))
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason.get("text").asText()).isNotBlank());

        var later = waymark.get("/groups/%s/health?on=2014-08-31".formatted(group));
        assertThat(later.at("/lastYear/outstanding"))
                .as("June and July were never told of")
                .hasSizeGreaterThanOrEqualTo(2);
    }
}
