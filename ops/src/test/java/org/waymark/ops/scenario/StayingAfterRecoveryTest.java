package org.waymark.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The programme's own claim, over HTTP: people who recovered and stayed, left, died, or were there before anyone wrote it down. */
class StayingAfterRecoveryTest extends ScenarioTest {
    @Test
    void the_clock_starts_again_at_recovery_and_only_for_members() {
        var area = "GH/Savannah";
        var group = field.group("Suglo", "MIXED", "FACE_TO_FACE", "MONTHLY", area, "2010-01-01");
        for (int i = 0; i < 4; i++) {
            var person = field.person("Member " + i, Field.PERSON, area, "2010-01-01");
            var membership = field.join(group, person, "MEMBER", "2010-01-01");
            field.of(person, "milestones", "2011-01-01", Map.of("step", "SATISFACTORY_RECOVERY"));
            if (i == 0) {
                field.leave(group, membership, "2011-04-11", "WITHDREW");
            } else if (i == 1) {
                field.leave(group, membership, "2011-05-01", "DIED");
            }
        }
        var outsider = field.person("Recovered before joining", Field.PERSON, area, "2010-01-01");
        field.of(outsider, "milestones", "2010-06-01", Map.of("step", "SATISFACTORY_RECOVERY"));
        field.join(group, outsider, "MEMBER", "2011-01-01");

        var retention = waymark.get("/retention?group=%s&clock=RECOVERY&cutOff=2012-01-01".formatted(group));
        assertThat(retention.at("/people").asInt())
                .as("members on the day of their recovery")
                .isEqualTo(4);
        assertThat(retention.at("/left").asInt()).isEqualTo(1);
        assertThat(retention.at("/competing").asInt()).isEqualTo(1);
        assertThat(retention.at("/censored").asInt()).isEqualTo(2);
        assertThat(retention.at("/steps/0/day").asInt()).isEqualTo(100);
        assertThat(retention.at("/steps/0/staying").asDouble()).isEqualTo(0.75);
        assertThat(retention.at("/sentence").asText()).isNotBlank();

        var nobody = waymark.get("/retention?area=GH/Nowhere");
        assertThat(nobody.at("/people").asInt()).isZero();
        assertThat(nobody.at("/sentence").asText()).isNotBlank();
    }
}
