package org.waymark.command.correction;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.command.group.MeetingCommand.CorrectAttendance;
import org.waymark.command.group.MeetingCommand.RetractMeeting;
import org.waymark.command.group.MembershipCommand.CorrectMembershipDates;
import org.waymark.command.person.PersonCommand.CorrectRegistration;
import org.waymark.command.recovery.RecoveryCommand.CorrectMilestone;
import org.waymark.command.recovery.RecoveryCommand.RetractMilestone;
import org.waymark.command.shared.CorrectsRecord;
import org.waymark.command.shared.Rejection;
import org.waymark.events.DomainEvent;
import org.waymark.events.correction.CorrectionKind;
import org.waymark.events.group.GroupEvent.DidNotMeet;
import org.waymark.events.group.GroupEvent.MeetingRecorded;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.recovery.RecoveryEvent.MilestoneReached;

/**
 * What a correction corrects.
 *
 * @param recordId null for a registration, of which a person has one
 * @param unless the refusal when no such thing is on record
 */
public record Corrected(CorrectionKind kind, @Nullable UUID recordId, Rejection unless) {
    /** Nothing for a command that has no kind of its own: it needs no second pair of eyes, and nobody can ask for it. */
    public static Optional<Corrected> by(CorrectsRecord command) {
        return switch (command) {
            case CorrectMilestone one -> of(CorrectionKind.MILESTONE, one.milestoneId(), Rejection.MILESTONE_NOT_FOUND);
            case RetractMilestone one ->
                of(CorrectionKind.MILESTONE_RETRACTION, one.milestoneId(), Rejection.MILESTONE_NOT_FOUND);
            case CorrectRegistration one -> of(CorrectionKind.REGISTRATION, null, Rejection.PERSON_NOT_FOUND);
            case CorrectMembershipDates one ->
                of(CorrectionKind.MEMBERSHIP_DATES, one.membershipId().value(), Rejection.MEMBERSHIP_NOT_FOUND);
            case CorrectAttendance one -> of(CorrectionKind.ATTENDANCE, one.meetingId(), Rejection.MEETING_NOT_FOUND);
            case RetractMeeting one ->
                of(CorrectionKind.MEETING_RETRACTION, one.meetingId(), Rejection.MEETING_NOT_FOUND);
            default -> Optional.empty();
        };
    }

    private static Optional<Corrected> of(CorrectionKind kind, @Nullable UUID recordId, Rejection unless) {
        return Optional.of(new Corrected(kind, recordId, unless));
    }

    /** The command that a kind of correction is written down as. */
    static String commandFor(CorrectionKind kind) {
        return switch (kind) {
            case MILESTONE -> CorrectMilestone.class.getSimpleName();
            case MILESTONE_RETRACTION -> RetractMilestone.class.getSimpleName();
            case REGISTRATION -> CorrectRegistration.class.getSimpleName();
            case MEMBERSHIP_DATES -> CorrectMembershipDates.class.getSimpleName();
            case ATTENDANCE -> CorrectAttendance.class.getSimpleName();
            case MEETING_RETRACTION -> RetractMeeting.class.getSimpleName();
        };
    }

    /** True for the event by which that thing came to be on record. */
    boolean began(DomainEvent event) {
        if (recordId == null) {
            return true;
        }
        return switch (event) {
            case MilestoneReached reached -> recordId.equals(reached.milestoneId());
            case PersonJoinedGroup joined ->
                recordId.equals(joined.membershipId().value());
            case MeetingRecorded meeting -> recordId.equals(meeting.meetingId());
            case DidNotMeet meeting -> recordId.equals(meeting.meetingId());
            default -> false;
        };
    }
}
