package org.waymark.command.group;

import static org.waymark.command.group.Gathering.GROUP;
import static org.waymark.command.group.Gathering.dissolved;
import static org.waymark.command.group.Gathering.on;

import org.junit.jupiter.api.Test;
import org.waymark.command.group.GroupCommand.ChangePhase;
import org.waymark.command.shared.Rejection;
import org.waymark.events.group.GroupEvent.PhaseChanged;
import org.waymark.events.group.GroupPhase;

class ChangePhaseTest {

    @Test
    void a_group_comes_to_stand_on_its_own() {
        Gathering.formed()
                .accepts(
                        change("2016", GroupPhase.INDEPENDENT),
                        new PhaseChanged(GROUP, on("2016"), GroupPhase.INDEPENDENT));
    }

    @Test
    void the_same_phase_is_no_change() {
        Gathering.formed().refuses(change("2016", GroupPhase.FORMING), Rejection.NOTHING_TO_CHANGE);
    }

    @Test
    void a_group_is_not_dissolved_by_naming_the_phase() {
        Gathering.formed().refuses(change("2016", GroupPhase.DISSOLVED), Rejection.USE_DISSOLUTION);
    }

    @Test
    void a_dissolved_group_has_no_phase_to_change() {
        Gathering.formed(dissolved("2020")).refuses(change("2016", GroupPhase.DORMANT), Rejection.GROUP_DISSOLVED);
    }

    @Test
    void what_is_told_late_counts_from_its_own_day_and_not_from_today() {
        Gathering.formed(phase("2018", GroupPhase.INDEPENDENT), phase("2016", GroupPhase.DORMANT))
                .accepts(change("2019", GroupPhase.DORMANT), phase("2019", GroupPhase.DORMANT));
        Gathering.formed(phase("2018", GroupPhase.INDEPENDENT))
                .accepts(change("2016", GroupPhase.INDEPENDENT), phase("2016", GroupPhase.INDEPENDENT));
        Gathering.formed(phase("2018", GroupPhase.INDEPENDENT), phase("2016", GroupPhase.DORMANT))
                .refuses(change("2017", GroupPhase.DORMANT), Rejection.NOTHING_TO_CHANGE);
    }

    private static PhaseChanged phase(String date, GroupPhase phase) {
        return new PhaseChanged(GROUP, on(date), phase);
    }

    private static ChangePhase change(String date, GroupPhase phase) {
        return new ChangePhase(GROUP, on(date), phase);
    }
}
