package org.waymark.query.retention.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.events.PartialDate;
import org.waymark.events.group.DissolutionReason;
import org.waymark.events.group.GroupEvent.GroupDissolved;
import org.waymark.events.group.GroupEvent.MeetingRecorded;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.MeetingFormat;
import org.waymark.query.retention.known.GroupFacts;

/** Up to which day people are followed, at its edges. */
class CutOffTest {
    private static final GroupId GROUP = new GroupId(new UUID(7, 1));
    private static final LocalDate TODAY = LocalDate.parse("2015-01-01");
    private static final GroupFacts RUNNING = met("2014-12-01");

    @Test
    void a_group_is_waited_for_until_it_has_been_silent_for_more_than_92_days() {
        var awaited = met("2014-08-31");
        assertThat(of(RUNNING, awaited).day()).isEqualTo("2014-08-31");
        assertThat(of(RUNNING, awaited).silentGroups()).isZero();

        var silent = met("2014-08-30");
        assertThat(of(RUNNING, silent).day()).isEqualTo("2014-12-01");
        assertThat(of(RUNNING, silent).silentGroups()).isOne();
        assertThat(of(RUNNING, silent).followed(silent)).isEqualTo("2014-08-30");
    }

    @Test
    void a_group_that_stopped_sending_is_not_followed_beyond_its_last_sheet_though_the_cut_off_is_soon_after() {
        var awaited = met("2014-09-15");
        var stopped = met("2014-08-15");
        assertThat(of(RUNNING, awaited, stopped).day()).isEqualTo("2014-09-15");
        assertThat(of(RUNNING, awaited, stopped).silentGroups()).isOne();
        assertThat(of(RUNNING, awaited, stopped).followed(stopped)).isEqualTo("2014-08-15");

        assertThat(asked("2014-08-20", RUNNING, stopped).followed(stopped)).isEqualTo("2014-08-15");
        assertThat(asked("2014-08-20", RUNNING, stopped).followed(RUNNING)).isEqualTo("2014-08-20");
    }

    @Test
    void a_group_that_stopped_sending_after_the_day_asked_for_is_not_silent_then() {
        var stopped = met("2014-08-15");
        assertThat(asked("2014-08-01", RUNNING, stopped).followed(stopped)).isEqualTo("2014-08-01");
        assertThat(asked("2014-08-01", RUNNING, stopped).silentGroups()).isZero();
    }

    @Test
    void a_group_is_silent_too_when_the_day_asked_for_is_long_after_its_last_sheet() {
        assertThat(asked("2015-01-01", met("2014-10-01")).followed(met("2014-10-01")))
                .isEqualTo("2015-01-01");
        assertThat(asked("2015-01-01", met("2014-09-30")).followed(met("2014-09-30")))
                .isEqualTo("2014-09-30");
    }

    @Test
    void nothing_more_is_awaited_of_a_group_that_was_dissolved() {
        var dissolved = dissolved(met("2014-11-01"), "2014-11-15");
        assertThat(of(RUNNING, dissolved).day()).isEqualTo("2014-12-01");
    }

    @Test
    void the_end_of_a_dissolved_group_is_known_so_that_it_is_not_silent() {
        var dissolved = dissolved(met("2013-02-01"), "2013-03-01");
        assertThat(of(RUNNING, dissolved).silentGroups()).isZero();
        assertThat(of(RUNNING, dissolved).followed(dissolved)).isEqualTo("2014-12-01");
    }

    private static CutOff of(GroupFacts... groups) {
        return CutOff.of(List.of(groups), null, TODAY, TODAY);
    }

    private static CutOff asked(String day, GroupFacts... groups) {
        return CutOff.of(List.of(groups), LocalDate.parse(day), TODAY, TODAY);
    }

    private static GroupFacts met(String day) {
        return GroupFacts.begin(GROUP.toString())
                .after(new MeetingRecorded(
                        GROUP,
                        PartialDate.of(day),
                        new UUID(2, 1),
                        LocalDate.parse(day),
                        MeetingFormat.FACE_TO_FACE,
                        Map.of(),
                        0,
                        Set.of(),
                        null));
    }

    private static GroupFacts dissolved(GroupFacts group, String day) {
        return group.after(new GroupDissolved(GROUP, PartialDate.of(day), DissolutionReason.MEMBERS_LEFT));
    }
}
