package org.waymark.command.rules;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.access.Caller;
import org.waymark.access.Reach;
import org.waymark.command.oversight.Alone;
import org.waymark.command.rules.RulesCommand.ChangeRule;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.group.Cadence;
import org.waymark.events.rules.Rule;
import org.waymark.events.rules.RulesEvent.RuleChanged;

class ChangeRuleTest {
    private static final PartialDate MARCH = PartialDate.of("2016-03-01");
    private static final PartialDate MAY = PartialDate.of("2016-05-01");
    private static final Area GHANA = Area.of("GH");

    @Test
    void an_administrator_sets_a_figure_everywhere_in_an_area_or_for_a_cadence() {
        given(Role.ADMINISTRATOR)
                .when(change(null, Rule.MISSED_MEETINGS, "4"))
                .expectEvents(changed(MARCH, null, null, Rule.MISSED_MEETINGS, "4"));
        given(Role.ADMINISTRATOR)
                .when(new ChangeRule(MARCH, GHANA, Cadence.MONTHLY, Rule.MISSED_MEETINGS, new BigDecimal("2.0")))
                .expectEvents(changed(MARCH, GHANA, Cadence.MONTHLY, Rule.MISSED_MEETINGS, "2"));
    }

    @Test
    void what_was_set_can_be_as_usual_again() {
        var set = changed(MARCH, GHANA, null, Rule.MISSED_MEETINGS, "4");
        given(Role.ADMINISTRATOR, set)
                .when(change(GHANA, Rule.MISSED_MEETINGS, null))
                .expectEvents(changed(MARCH, GHANA, null, Rule.MISSED_MEETINGS, null));
        refused(Role.ADMINISTRATOR, Rejection.NOTHING_TO_CHANGE, change(GHANA, Rule.MISSED_DAYS, null), set);
    }

    @Test
    void what_holds_already_is_not_set_again() {
        refused(
                Role.ADMINISTRATOR,
                Rejection.NOTHING_TO_CHANGE,
                change(GHANA, Rule.MISSED_MEETINGS, "4"),
                changed(MARCH, GHANA, null, Rule.MISSED_MEETINGS, "4"));
    }

    @Test
    void an_earlier_day_can_be_given_afterwards() {
        given(Role.ADMINISTRATOR, changed(MAY, GHANA, null, Rule.MISSED_MEETINGS, "4"))
                .when(change(GHANA, Rule.MISSED_MEETINGS, "4"))
                .expectEvents(changed(MARCH, GHANA, null, Rule.MISSED_MEETINGS, "4"));
    }

    @Test
    void figures_between_which_no_group_could_be_are_refused_also_on_a_later_day() {
        refused(Role.ADMINISTRATOR, Rejection.INVALID_VALUE, change(null, Rule.REGULAR_SHARE, "0.4"));
        refused(
                Role.ADMINISTRATOR,
                Rejection.INVALID_VALUE,
                change(null, Rule.REGULAR_SHARE, "0.6"),
                changed(MAY, null, null, Rule.IRREGULAR_SHARE, "0.7"),
                changed(PartialDate.of("2016-01-01"), null, null, Rule.REGULAR_SHARE, "0.9"));
    }

    @Test
    void a_value_out_of_its_range_a_month_and_a_cadence_of_people_are_no_commands() {
        assertThatThrownBy(() -> change(null, Rule.REGULAR_SHARE, "1.01")).isInstanceOf(CommandRejected.class);
        assertThatThrownBy(() -> change(null, Rule.MISSED_MEETINGS, "2.5")).isInstanceOf(CommandRejected.class);
        assertThatThrownBy(() -> change(null, Rule.MISSED_MEETINGS, "13")).isInstanceOf(CommandRejected.class);
        assertThatThrownBy(
                        () -> new ChangeRule(PartialDate.of("2016-03"), null, null, Rule.MISSED_DAYS, BigDecimal.ONE))
                .isInstanceOf(CommandRejected.class);
        assertThatThrownBy(() -> new ChangeRule(MARCH, null, Cadence.WEEKLY, Rule.MEASURE_DAYS, BigDecimal.TEN))
                .isInstanceOf(CommandRejected.class);
    }

    @Test
    void nobody_else_sets_figures_even_behind_the_door() {
        refused(Role.SUPERVISOR, Rejection.OUTSIDE_YOUR_REACH, change(GHANA, Rule.MISSED_MEETINGS, "4"));
    }

    private static ChangeRule change(@Nullable Area area, Rule rule, @Nullable String value) {
        return new ChangeRule(MARCH, area, null, rule, value == null ? null : new BigDecimal(value));
    }

    private static RuleChanged changed(
            PartialDate on, @Nullable Area area, @Nullable Cadence cadence, Rule rule, @Nullable String value) {
        return new RuleChanged(on, area, cadence, rule, value == null ? null : new BigDecimal(value));
    }

    private static void refused(Role role, Rejection code, ChangeRule command, RuleChanged... history) {
        alone(role).refuses(command, code, history);
    }

    private static TestExecutor<ProgrammeRules> given(Role role, RuleChanged... history) {
        return alone(role).after(history);
    }

    private static Alone<ProgrammeRules> alone(Role role) {
        return Alone.of(ProgrammeRules.class, new Caller(AccountId.of("keeper"), role, Reach.EVERYWHERE));
    }
}
