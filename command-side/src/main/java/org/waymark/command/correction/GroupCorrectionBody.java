package org.waymark.command.correction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.command.group.MeetingCommand.CorrectAttendance;
import org.waymark.command.group.MeetingCommand.RetractMeeting;
import org.waymark.command.group.MembershipCommand.CorrectMembershipDates;
import org.waymark.command.shared.CorrectsRecord;
import org.waymark.events.PartialDate;
import org.waymark.events.correction.CorrectionReason;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.Mark;
import org.waymark.events.group.MembershipId;
import org.waymark.events.person.PersonId;

/** What a record of a group should say, and why, as a code and in words; exactly one of the records is given. */
record GroupCorrectionBody(
        @NotNull PartialDate occurredOn,
        @NotNull CorrectionReason because,
        @NotNull String reason,
        @Nullable @Valid DatesShouldSay membershipDates,
        @Nullable @Valid MarkShouldSay attendance,
        @Nullable @Valid MeetingToRetract meetingRetraction) {
    record DatesShouldSay(
            @NotNull MembershipId membershipId,
            @NotNull PartialDate joinedOn,
            @Nullable PartialDate leftOn) {}

    record MarkShouldSay(
            @NotNull UUID meetingId,
            @NotNull PersonId personId,
            @NotNull Mark mark) {}

    record MeetingToRetract(@NotNull UUID meetingId) {}

    CorrectsRecord of(GroupId group) {
        OneRecord.require(
                "membershipDates, attendance, meetingRetraction", membershipDates, attendance, meetingRetraction);
        if (membershipDates != null) {
            return new CorrectMembershipDates(
                    group,
                    occurredOn,
                    membershipDates.membershipId(),
                    membershipDates.joinedOn(),
                    membershipDates.leftOn(),
                    reason);
        }
        if (attendance != null) {
            return new CorrectAttendance(
                    group, occurredOn, attendance.meetingId(), attendance.personId(), attendance.mark(), reason);
        }
        return new RetractMeeting(
                group, occurredOn, OneRecord.given(meetingRetraction).meetingId(), reason);
    }
}
