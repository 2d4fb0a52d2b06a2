package org.waymark.query.grouphealth.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well the last meetings were attended, beside those before them; each share is all present of all expected less
 * excused.
 *
 * @param recentMeetings how many meetings recent stands for
 * @param recent from 0 to 1; nothing when nobody was expected
 * @param beforeMeetings how many meetings before stands for
 * @param before the same of the meetings before those
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attending(
        int recentMeetings,
        @Nullable Double recent,
        int beforeMeetings,
        @Nullable Double before) {

    /** @param meetings in order of day */
    static Attending of(List<MeetingCount> meetings, int compared) {
        int end = meetings.size();
        int middle = Math.max(0, end - compared);
        int begin = Math.max(0, middle - 2 * compared);
        return new Attending(
                end - middle,
                share(meetings.subList(middle, end)),
                middle - begin,
                share(meetings.subList(begin, middle)));
    }

    private static @Nullable Double share(List<MeetingCount> meetings) {
        int present = 0;
        int due = 0;
        for (var meeting : meetings) {
            present += meeting.present();
            due += meeting.expected() - meeting.excused();
        }
        return due == 0 ? null : Double.valueOf((double) present / due);
    }
}
