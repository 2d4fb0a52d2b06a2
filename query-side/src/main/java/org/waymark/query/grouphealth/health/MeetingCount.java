package org.waymark.query.grouphealth.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.Mark;
import org.waymark.events.group.MeetingActivity;
import org.waymark.query.grouphealth.known.Group;
import org.waymark.query.grouphealth.known.Membership;
import org.waymark.query.grouphealth.known.People;
import org.waymark.query.grouphealth.known.Sheet;

/**
 * One meeting against the roster of its day, as the roster is known now: a joining or leaving corrected later changes what
 * was expected.
 *
 * @param expected present, absent, excused and not marked together: those certainly on the roster, and those perhaps on it
 *     whom the sheet names
 * @param notMarked those expected whom the sheet does not name or names without a mark
 * @param offRoster marks of people who were not on the roster that day; in no other count
 * @param share present of expected less excused, from 0 to 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeetingCount(
        UUID meetingId,
        LocalDate heldOn,
        int expected,
        int present,
        int absent,
        int excused,
        int notMarked,
        int offRoster,
        int visitors,
        Set<MeetingActivity> activities,
        @Nullable Double share) {
    private static final int CERTAIN = 2;
    private static final int PERHAPS = 1;

    static MeetingCount of(Group group, Sheet sheet) {
        var expectations = expectations(group.memberships(), group.register().people(), sheet.day());
        var counts = new int[Mark.values().length];
        int offRoster = 0;
        for (int place = 0; place < expectations.length; place++) {
            var mark = sheet.mark(place);
            if (expectations[place] == CERTAIN || (expectations[place] == PERHAPS && mark != null)) {
                counts[(mark == null ? Mark.NOT_MARKED : mark).ordinal()]++;
            } else if (mark != null) {
                offRoster++;
            }
        }
        return of(sheet, counts, offRoster);
    }

    private static int[] expectations(List<Membership> memberships, People people, LocalDate day) {
        var expectations = new int[people.inOrder().size()];
        for (var spell : memberships) {
            if (spell.maybeHolds(day)) {
                int place = people.placeOf(spell.personId());
                expectations[place] = Math.max(expectations[place], spell.certainlyHolds(day) ? CERTAIN : PERHAPS);
            }
        }
        return expectations;
    }

    private static MeetingCount of(Sheet sheet, int[] counts, int offRoster) {
        int present = counts[Mark.PRESENT.ordinal()];
        int absent = counts[Mark.ABSENT.ordinal()];
        int excused = counts[Mark.EXCUSED.ordinal()];
        int notMarked = counts[Mark.NOT_MARKED.ordinal()];
        int due = present + absent + notMarked;
        return new MeetingCount(
                sheet.id(),
                sheet.day(),
                due + excused,
                present,
                absent,
                excused,
                notMarked,
                offRoster,
                sheet.visitors(),
                sheet.activities(),
                due == 0 ? null : Double.valueOf((double) present / due));
    }
}
