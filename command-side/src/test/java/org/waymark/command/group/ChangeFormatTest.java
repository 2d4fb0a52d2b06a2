package org.waymark.command.group;

import static org.waymark.command.group.Gathering.GROUP;
import static org.waymark.command.group.Gathering.dissolved;
import static org.waymark.command.group.Gathering.on;

import org.junit.jupiter.api.Test;
import org.waymark.command.group.GroupCommand.ChangeFormat;
import org.waymark.command.shared.Rejection;
import org.waymark.events.group.GroupEvent.FormatChanged;
import org.waymark.events.group.MeetingFormat;

class ChangeFormatTest {

    @Test
    void a_group_goes_over_to_the_phone() {
        Gathering.formed()
                .accepts(
                        change("2020-04", MeetingFormat.PHONE),
                        new FormatChanged(GROUP, on("2020-04"), MeetingFormat.PHONE));
    }

    @Test
    void the_same_format_is_no_change() {
        Gathering.formed().refuses(change("2020-04", MeetingFormat.FACE_TO_FACE), Rejection.NOTHING_TO_CHANGE);
    }

    @Test
    void a_change_needs_the_version_it_was_made_on() {
        Gathering.formed().seenAt(null).refuses(change("2020-04", MeetingFormat.PHONE), Rejection.VERSION_REQUIRED);
    }

    @Test
    void a_dissolved_group_has_no_format_to_change() {
        Gathering.formed(dissolved("2020")).refuses(change("2020-04", MeetingFormat.PHONE), Rejection.GROUP_DISSOLVED);
    }

    @Test
    void that_it_was_so_earlier_already_is_told_late() {
        Gathering.formed(new FormatChanged(GROUP, on("2018"), MeetingFormat.PHONE))
                .accepts(
                        change("2016", MeetingFormat.PHONE), new FormatChanged(GROUP, on("2016"), MeetingFormat.PHONE));
    }

    private static ChangeFormat change(String date, MeetingFormat format) {
        return new ChangeFormat(GROUP, on(date), format);
    }
}
