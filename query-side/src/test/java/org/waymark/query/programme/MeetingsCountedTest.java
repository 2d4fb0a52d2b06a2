package org.waymark.query.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.Happening.LEKU;
import static org.waymark.query.Happening.NANYORAE;
import static org.waymark.query.Happening.NASIRA;
import static org.waymark.query.Happening.day;
import static org.waymark.query.Happening.joined;
import static org.waymark.query.Happening.meeting;
import static org.waymark.query.Happening.met;
import static org.waymark.query.Happening.on;
import static org.waymark.query.Happening.retracted;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.group.GroupEvent.AttendanceCorrected;
import org.waymark.events.group.GroupEvent.DidNotMeet;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.Mark;
import org.waymark.events.group.NotMetReason;

/** Events in, the numbers about meetings out. */
class MeetingsCountedTest extends TwoGroupsCounted {
    @Test
    void meetings_held_not_held_and_unknown_are_three_things() {
        told.then(met(NANYORAE, "2014-01-15", Map.of(LEKU, Mark.PRESENT), null));
        told.then(new DidNotMeet(NANYORAE, on("2014-02-15"), new UUID(2, 4), day("2014-02-15"), NotMetReason.FUNERAL));
        var meetings = report("2014-01-01", "2014-03-31", Area.of("KE"), null).meetings();
        assertThat(meetings.held()).isEqualTo(1);
        assertThat(meetings.didNotMeet()).isEqualTo(1);
        assertThat(meetings.outstanding()).isEqualTo(1);
        assertThat(report("2014-02-01", "2014-02-28", Area.of("KE"), null)
                        .meetings()
                        .outstanding())
                .isZero();
    }

    @Test
    void what_was_taken_back_was_neither_held_nor_not_held() {
        told.then(met(NANYORAE, "2014-01-15", Map.of(LEKU, Mark.PRESENT), null));
        told.then(new DidNotMeet(
                NANYORAE, on("2014-02-15"), meeting(NANYORAE, "2014-02-15"), day("2014-02-15"), NotMetReason.FUNERAL));
        told.then(retracted(NANYORAE, "2014-01-15", true, LEKU), retracted(NANYORAE, "2014-02-15", false));
        var meetings = report("2014-01-01", "2014-02-28", Area.of("KE"), null).meetings();
        assertThat(meetings.held()).isZero();
        assertThat(meetings.didNotMeet()).isZero();
        assertThat(meetings.outstanding()).isEqualTo(2);
        assertThat(meetings.attendanceRate()).isNull();
        told.then(met(NANYORAE, "2014-01-15", Map.of(LEKU, Mark.PRESENT), null));
        assertThat(report("2014-01-01", "2014-02-28").meetings().held()).isEqualTo(1);
    }

    @Test
    void the_attendance_rate_is_against_the_roster_of_each_day_and_follows_corrections() {
        told.then(joined(NANYORAE, NASIRA, "2014-02-01", GroupRole.MEMBER));
        told.then(met(NANYORAE, "2014-01-15", Map.of(LEKU, Mark.PRESENT), null));
        told.then(met(NANYORAE, "2014-02-15", Map.of(LEKU, Mark.PRESENT), null));
        assertThat(report("2014-01-01", "2014-02-28").meetings().attendanceRate())
                .isEqualTo(2 / 3.0);
        told.then(new AttendanceCorrected(
                NANYORAE,
                on("2014-03-01"),
                meeting(NANYORAE, "2014-02-15"),
                day("2014-02-15"),
                LEKU,
                Mark.PRESENT,
                Mark.ABSENT,
                Confidential.of("was at the clinic")));
        assertThat(report("2014-01-01", "2014-02-28").meetings().attendanceRate())
                .isEqualTo(1 / 3.0);
        assertThat(report("2015-01-01", "2015-02-28").meetings().attendanceRate())
                .isNull();
    }
}
