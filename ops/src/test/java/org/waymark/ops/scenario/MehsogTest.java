package org.waymark.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** MEHSOG, Ghana: groups federated into a registered national association that speaks up for rights. */
class MehsogTest extends ScenarioTest {
    @Test
    void groups_belong_to_a_district_body_that_belongs_to_the_national_one() {
        var national = field.association("MEHSOG", "GH", "2003");
        var northern = field.association("MEHSOG Northern", "GH/Northern", "2005");
        waymark.put("/associations/%s/parents/%s".formatted(northern, national), Map.of("occurredOn", "2006"));
        for (int i = 1; i <= 3; i++) {
            var group =
                    field.group("Suglo " + i, "MIXED", "FACE_TO_FACE", "MONTHLY", "GH/Northern/Tamale", "2006-03-01");
            waymark.put("/groups/%s/associations/%s".formatted(group, northern), Map.of("occurredOn", "2007-01-01"));
            var person = field.person("Member " + i, Field.PERSON, "GH/Northern/Tamale", "2006-03-01");
            field.join(group, person, "MEMBER", "2006-03-08");
            field.groupAct(group, "advocacy", "2012-05-0" + i, Map.of("kind", "RIGHTS_CLAIM", "reached", 10));
        }
        var cycle = waymark.tryPut(
                "/associations/%s/parents/%s".formatted(national, northern), Map.of("occurredOn", "2008"));
        assertThat(cycle.status()).isEqualTo(409);
        aGroupThatHadBelongedBeforeIsToldOfLate(northern);

        var numbers = waymark.get("/programme?association=%s&from=2012-01-01&to=2012-12-31".formatted(national));
        assertThat(numbers.at("/groups/total").asInt()).isEqualTo(3);
        assertThat(numbers.at("/people/activeMembers").asInt()).isEqualTo(3);
        assertThat(numbers.at("/flow/advocacy/RIGHTS_CLAIM").asInt()).isEqualTo(3);
        assertThat(numbers.at("/flow/reachedByAdvocacy").asInt()).isEqualTo(30);
        var before = waymark.get("/programme?association=%s&from=2006-01-01&to=2006-12-31".formatted(national));
        assertThat(before.at("/groups/total").asInt())
                .as("before they affiliated")
                .isZero();
    }

    private void aGroupThatHadBelongedBeforeIsToldOfLate(String northern) {
        var savelugu =
                field.group("Savelugu", "MIXED", "FACE_TO_FACE", "MONTHLY", "GH/Northern/Savelugu", "2004-01-01");
        var eastern = field.association("Eastern", "GH/Eastern", "2003");
        var path = "/groups/%s/associations/".formatted(savelugu);
        waymark.put(path + northern, Map.of("occurredOn", "2015-01-01"));
        assertThat(waymark.tryPut(path + eastern, Map.of("occurredOn", "2004-02-01"))
                        .status())
                .isEqualTo(409);
        waymark.put(path + eastern, Map.of("occurredOn", "2004-02-01", "leftOn", "2008-01-01"));
        waymark.put(path + northern, Map.of("occurredOn", "2009-01-01", "leftOn", "2010-01-01"));

        assertThat(groups(eastern, "2005")).isEqualTo(1);
        assertThat(groups(eastern, "2009")).isZero();
        assertThat(waymark.get("/groups?association=" + northern + "&limit=100")
                        .path("items")
                        .toString())
                .contains("Savelugu");
        assertThat(waymark.get("/groups?association=" + eastern).path("items")).isEmpty();
    }

    private int groups(String association, String year) {
        return waymark.get("/programme?association=%s&from=%s-01-01&to=%s-12-31".formatted(association, year, year))
                .at("/groups/total")
                .asInt();
    }
}
