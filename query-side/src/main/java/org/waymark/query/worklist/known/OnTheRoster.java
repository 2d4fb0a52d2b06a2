package org.waymark.query.worklist.known;

import static org.waymark.query.worklist.known.Lists.changed;
import static org.waymark.query.worklist.known.Lists.put;
import static org.waymark.query.worklist.known.Lists.with;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.waymark.events.group.GroupEvent;
import org.waymark.events.group.GroupEvent.AttendanceCorrected;
import org.waymark.events.group.GroupEvent.FacilitatorTrained;
import org.waymark.events.group.GroupEvent.MeetingRecorded;
import org.waymark.events.group.GroupEvent.MeetingRetracted;
import org.waymark.events.group.GroupEvent.MembershipDatesCorrected;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupEvent.PersonLeftGroup;
import org.waymark.events.group.GroupEvent.RoleTaken;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.Mark;
import org.waymark.events.group.MembershipId;
import org.waymark.query.worklist.known.PersonWork.Trained;

/** What a person's document becomes by what happens in a group; {@code WorklistFold} says which events arrive. */
final class OnTheRoster {
    private OnTheRoster() {}

    static PersonWork after(PersonWork was, GroupEvent happened) {
        return switch (happened) {
            case MeetingRecorded sheet ->
                marked(was, sheet.groupId(), sheet.heldOn(), sheet.marks().getOrDefault(was.id(), Mark.NOT_MARKED));
            case MeetingRetracted sheet -> marked(was, sheet.groupId(), sheet.heldOn(), Mark.NOT_MARKED);
            case AttendanceCorrected to -> marked(was, to.groupId(), to.heldOn(), to.to());
            case PersonJoinedGroup joined -> was.seated(with(was.seats(), seat(joined)));
            case MembershipDatesCorrected to ->
                seat(was, to.membershipId(), seat -> seat.dated(to.joinedOn(), to.leftOn()));
            case PersonLeftGroup left ->
                seat(was, left.membershipId(), seat -> seat.dated(seat.joinedOn(), left.occurredOn()));
            case RoleTaken taken ->
                seat(was, taken.membershipId(), seat -> seat.took(taken.role(), taken.occurredOn()));
            case FacilitatorTrained training -> trained(was, training);
            default -> was;
        };
    }

    private static Seat seat(PersonJoinedGroup joined) {
        return new Seat(
                joined.membershipId(), joined.groupId(), joined.occurredOn(), null, joined.role(), joined.occurredOn());
    }

    private static PersonWork seat(PersonWork was, MembershipId id, UnaryOperator<Seat> change) {
        return was.seated(changed(was.seats(), seat -> seat.id().equals(id), change));
    }

    /** Runs for every mark of every sheet. */
    private static PersonWork marked(PersonWork was, GroupId group, LocalDate day, Mark mark) {
        var all = was.attendances();
        for (int at = 0; at < all.size(); at++) {
            var before = all.get(at);
            if (before.group().equals(group)) {
                var after = before.marked(day, mark);
                return after == before ? was : was.attended(put(all, at, after));
            }
        }
        return was.attended(with(all, Attendance.none(group).marked(day, mark)));
    }

    private static PersonWork trained(PersonWork was, FacilitatorTrained training) {
        var now = new Trained(training.groupId(), training.occurredOn(), training.validUntil());
        for (var before : was.trained()) {
            if (before.group().equals(now.group())) {
                boolean late = before.on().compareTo(now.on()) > 0;
                return late ? was : was.trained(changed(was.trained(), before::equals, one -> now));
            }
        }
        return was.trained(with(was.trained(), now));
    }
}
