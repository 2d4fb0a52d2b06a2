package org.waymark.query.grouphealth.known;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.GroupEvent.MeetingRecorded;
import org.waymark.events.group.Mark;
import org.waymark.events.group.MeetingActivity;
import org.waymark.events.group.NotMetReason;

/**
 * What is recorded of one meeting, or that it did not take place.
 *
 * @param marks one letter for each place of {@link People}, a blank for those the sheet does not name
 * @param notMet why there was no meeting; null for a meeting
 */
public record Sheet(
        UUID id,
        LocalDate day,
        String marks,
        int visitors,
        Set<MeetingActivity> activities,
        @Nullable NotMetReason notMet) {
    private static final String LETTERS = "PAEN";
    private static final char NOT_NAMED = ' ';

    static Sheet of(MeetingRecorded meeting, People people) {
        var letters = new char[people.inOrder().size()];
        Arrays.fill(letters, NOT_NAMED);
        int length = 0;
        for (var mark : meeting.marks().entrySet()) {
            int place = people.placeOf(mark.getKey());
            letters[place] = LETTERS.charAt(mark.getValue().ordinal());
            length = Math.max(length, place + 1);
        }
        return new Sheet(
                meeting.meetingId(),
                meeting.heldOn(),
                new String(letters, 0, length),
                meeting.visitors(),
                meeting.activities(),
                null);
    }

    static Sheet notMet(UUID id, LocalDate day, NotMetReason reason) {
        return new Sheet(id, day, "", 0, Set.of(), reason);
    }

    public boolean held() {
        return notMet == null;
    }

    /** What the sheet says of the person in that place, null when it does not name them. */
    public @Nullable Mark mark(int place) {
        if (place < 0 || place >= marks.length() || marks.charAt(place) == NOT_NAMED) {
            return null;
        }
        return Mark.values()[LETTERS.indexOf(marks.charAt(place))];
    }

    /** The best of several marks of one person counts: who was there under either id was there. */
    private static final List<Mark> BEST = List.of(Mark.PRESENT, Mark.EXCUSED, Mark.ABSENT, Mark.NOT_MARKED);

    /** @param places where the person of each old place stands now */
    Sheet counting(int[] places) {
        var moved = new Sheet(id, day, "", visitors, activities, notMet);
        for (int place = 0; place < marks.length(); place++) {
            var mark = mark(place);
            var before = moved.mark(places[place]);
            if (mark != null && (before == null || BEST.indexOf(mark) < BEST.indexOf(before))) {
                moved = moved.with(places[place], mark);
            }
        }
        return moved;
    }

    Sheet with(int place, Mark mark) {
        var letters = new StringBuilder(marks);
        while (letters.length() <= place) {
            letters.append(NOT_NAMED);
        }
        letters.setCharAt(place, LETTERS.charAt(mark.ordinal()));
        return new Sheet(id, day, letters.toString(), visitors, activities, notMet);
    }
}
