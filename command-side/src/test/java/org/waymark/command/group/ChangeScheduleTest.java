package org.waymark.command.group;

import static org.waymark.command.group.Gathering.GROUP;
import static org.waymark.command.group.Gathering.MONTHLY;
import static org.waymark.command.group.Gathering.dissolved;
import static org.waymark.command.group.Gathering.on;

import org.junit.jupiter.api.Test;
import org.waymark.command.group.GroupCommand.ChangeSchedule;
import org.waymark.command.shared.Rejection;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.GroupEvent.ScheduleChanged;
import org.waymark.events.group.Schedule;

class ChangeScheduleTest {

    private static final Schedule WEEKLY = Schedule.of(Cadence.WEEKLY);

    @Test
    void a_schedule_is_changed() {
        Gathering.formed().accepts(change("2015-01", WEEKLY), new ScheduleChanged(GROUP, on("2015-01"), WEEKLY));
    }

    @Test
    void the_same_schedule_is_no_change() {
        Gathering.formed().refuses(change("2015-01", MONTHLY), Rejection.NOTHING_TO_CHANGE);
    }

    @Test
    void a_change_needs_the_version_it_was_made_on() {
        Gathering.formed().seenAt(null).refuses(change("2015-01", WEEKLY), Rejection.VERSION_REQUIRED);
    }

    @Test
    void a_change_made_on_an_older_version_is_refused() {
        Gathering.formed(new ScheduleChanged(GROUP, on("2014-06"), WEEKLY))
                .seenAt(0L)
                .refuses(change("2015-01", MONTHLY), Rejection.VERSION_MOVED);
    }

    @Test
    void nothing_changes_before_the_group_was_formed() {
        Gathering.formed().refuses(change("2014-01", WEEKLY), Rejection.BEFORE_GROUP_FORMED);
    }

    @Test
    void nothing_changes_in_a_dissolved_group() {
        Gathering.formed(dissolved("2020")).refuses(change("2015-01", WEEKLY), Rejection.GROUP_DISSOLVED);
    }

    @Test
    void a_group_that_was_never_formed_has_no_schedule() {
        Gathering.unformed().isMissingFor(change("2015-01", WEEKLY));
    }

    @Test
    void that_it_was_so_earlier_already_is_told_late() {
        Gathering.formed(new ScheduleChanged(GROUP, on("2018"), WEEKLY))
                .accepts(change("2016", WEEKLY), new ScheduleChanged(GROUP, on("2016"), WEEKLY));
    }

    private static ChangeSchedule change(String date, Schedule schedule) {
        return new ChangeSchedule(GROUP, on(date), schedule);
    }
}
