package org.waymark.events.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.group.Cadence;
import org.waymark.events.rules.RulesEvent.RuleChanged;

class RulesThenTest {
    private static final Area TAMALE = Area.of("GH/Northern/Tamale");
    private static final Area GHANA = Area.of("GH");

    @Test
    void where_nothing_is_set_the_usual_figure_holds() {
        assertThat(missed("2016-01-01", TAMALE, Cadence.WEEKLY)).isEqualTo(3);
    }

    @Test
    void the_nearest_area_counts_and_within_it_the_groups_own_cadence() {
        var changes = List.of(
                set("2016-01-01", null, null, "4"),
                set("2016-01-01", GHANA, Cadence.WEEKLY, "6"),
                set("2016-01-01", GHANA, null, "5"),
                set("2016-01-01", TAMALE, null, "7"));
        assertThat(missed("2016-01-01", Area.of("KE"), null, changes)).isEqualTo(4);
        assertThat(missed("2016-01-01", GHANA, Cadence.MONTHLY, changes)).isEqualTo(5);
        assertThat(missed("2016-01-01", GHANA, Cadence.WEEKLY, changes)).isEqualTo(6);
        assertThat(missed("2016-01-01", TAMALE, Cadence.WEEKLY, changes)).isEqualTo(7);
        assertThat(missed("2016-01-01", Area.of("GHB"), null, changes)).isEqualTo(4);
    }

    @Test
    void a_figure_holds_from_its_day_until_the_next_whenever_each_was_recorded() {
        var changes = new RuleChanged[] {
            set("2016-05-01", null, null, "5"), set("2016-03-01", null, null, "4"), set("2016-07-01", null, null, null)
        };
        assertThat(missed("2016-02-29", null, null, changes)).isEqualTo(3);
        assertThat(missed("2016-03-01", null, null, changes)).isEqualTo(4);
        assertThat(missed("2016-06-30", null, null, changes)).isEqualTo(5);
        assertThat(missed("2016-07-01", null, null, changes)).isEqualTo(3);
    }

    @Test
    void of_one_day_the_later_recorded_counts() {
        assertThat(missed(
                        "2016-03-01",
                        null,
                        null,
                        set("2016-03-01", null, null, "5"),
                        set("2016-03-01", null, null, "4")))
                .isEqualTo(4);
    }

    @Test
    void every_figure_allows_its_usual_value_and_none_beyond_its_bounds() {
        for (var rule : Rule.values()) {
            assertThat(rule.allows(rule.usual())).as(rule.name()).isTrue();
            assertThat(rule.allows(rule.highest().add(BigDecimal.ONE))).isFalse();
            assertThat(rule.allows(rule.lowest().subtract(BigDecimal.ONE))).isFalse();
            assertThat(rule.allows(new BigDecimal("0.123"))).isFalse();
        }
    }

    private static RuleChanged set(
            String from, @Nullable Area area, @Nullable Cadence cadence, @Nullable String value) {
        return new RuleChanged(
                PartialDate.of(from),
                area,
                cadence,
                Rule.MISSED_MEETINGS,
                value == null ? null : new BigDecimal(value));
    }

    private static int missed(String on, @Nullable Area area, @Nullable Cadence cadence, RuleChanged... changes) {
        return missed(on, area, cadence, List.of(changes));
    }

    private static int missed(String on, @Nullable Area area, @Nullable Cadence cadence, List<RuleChanged> changes) {
        return RulesThen.on(LocalDate.parse(on), changes).number(Rule.MISSED_MEETINGS, area, cadence);
    }
}
