package org.waymark.command.group;

import static org.waymark.command.group.Gathering.AMINA;
import static org.waymark.command.group.Gathering.BARAKA;
import static org.waymark.command.group.Gathering.FIRST;
import static org.waymark.command.group.Gathering.GROUP;
import static org.waymark.command.group.Gathering.MEETING;
import static org.waymark.command.group.Gathering.MEHSOG;
import static org.waymark.command.group.Gathering.SECOND;
import static org.waymark.command.group.Gathering.dissolved;
import static org.waymark.command.group.Gathering.joined;
import static org.waymark.command.group.Gathering.left;
import static org.waymark.command.group.Gathering.met;
import static org.waymark.command.group.Gathering.on;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.command.group.GroupCommand.DissolveGroup;
import org.waymark.command.group.MeetingCommand.RecordMeeting;
import org.waymark.command.shared.Rejection;
import org.waymark.events.group.DissolutionReason;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.AffiliationEnded;
import org.waymark.events.group.GroupEvent.GroupAffiliated;
import org.waymark.events.group.MeetingFormat;

class DissolveGroupTest {

    @Test
    void a_group_is_dissolved_and_says_of_everything_that_ends_with_it_that_it_ended() {
        Gathering.formed(
                        joined(FIRST, AMINA, "2014-03-01"),
                        left(FIRST, AMINA, "2014-09-01", ExitReason.WITHDREW),
                        joined(SECOND, BARAKA, "2014-03-01"),
                        new GroupAffiliated(GROUP, on("2015"), MEHSOG))
                .accepts(
                        dissolve("2016-01-31"),
                        left(SECOND, BARAKA, "2016-01-31", ExitReason.GROUP_DISSOLVED),
                        new AffiliationEnded(GROUP, on("2016-01-31"), MEHSOG),
                        dissolved("2016-01-31"));
    }

    @Test
    void a_group_is_dissolved_once() {
        Gathering.formed(dissolved("2016")).refuses(dissolve("2016"), Rejection.GROUP_DISSOLVED);
    }

    @Test
    void a_group_with_later_sheets_was_not_dissolved_that_day() {
        Gathering.formed(met(MEETING, "2016-02-01", Map.of()))
                .refuses(dissolve("2016-01-31"), Rejection.RECORDED_AFTERWARDS, Map.of("dates", List.of("2016-02-01")));
    }

    @Test
    void a_group_that_people_joined_or_left_later_was_not_dissolved_that_day() {
        Gathering.formed(joined(FIRST, AMINA, "2016-02-01"))
                .refuses(dissolve("2016-01-31"), Rejection.RECORDED_AFTERWARDS);
        Gathering.formed(joined(FIRST, AMINA, "2015-02-01"), left(FIRST, AMINA, "2016-02-01", ExitReason.WITHDREW))
                .refuses(dissolve("2016-01-31"), Rejection.RECORDED_AFTERWARDS);
    }

    @Test
    void whoever_is_a_member_leaves_with_it() {
        Gathering.formed(joined(FIRST, AMINA, "2014-03-01"), joined(SECOND, BARAKA, "2014-03-01"))
                .accepts(
                        dissolve("2016-01-31"),
                        left(FIRST, AMINA, "2016-01-31", ExitReason.GROUP_DISSOLVED),
                        left(SECOND, BARAKA, "2016-01-31", ExitReason.GROUP_DISSOLVED),
                        dissolved("2016-01-31"));
    }

    @Test
    void a_group_that_moved_between_associations_later_was_not_dissolved_that_day() {
        Gathering.formed(new GroupAffiliated(GROUP, on("2016-02-01"), MEHSOG))
                .refuses(dissolve("2016-01-31"), Rejection.RECORDED_AFTERWARDS);
        Gathering.formed(
                        new GroupAffiliated(GROUP, on("2015"), MEHSOG),
                        new AffiliationEnded(GROUP, on("2016-02-01"), MEHSOG))
                .refuses(dissolve("2016-01-31"), Rejection.RECORDED_AFTERWARDS);
    }

    @Test
    void what_was_on_its_last_day_is_told_late() {
        var held = LocalDate.parse("2016-01-31");
        Gathering.formed(dissolved("2016-01-31"))
                .accepts(
                        new RecordMeeting(
                                GROUP,
                                on("2016-01-31"),
                                MEETING,
                                held,
                                MeetingFormat.FACE_TO_FACE,
                                Map.of(),
                                0,
                                Set.of(),
                                null),
                        met(MEETING, "2016-01-31", Map.of()));
    }

    @Test
    void dissolving_needs_the_version_it_was_decided_on() {
        Gathering.formed().seenAt(null).refuses(dissolve("2016"), Rejection.VERSION_REQUIRED);
    }

    private static DissolveGroup dissolve(String date) {
        return new DissolveGroup(GROUP, on(date), DissolutionReason.MEMBERS_LEFT);
    }
}
