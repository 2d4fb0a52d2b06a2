package org.waymark.query.personjourney.timeline;

import static org.waymark.query.personjourney.timeline.Line.words;
import static org.waymark.query.personjourney.timeline.TimelineEntry.Kind.MEETING;
import static org.waymark.query.personjourney.timeline.TimelineEntry.Kind.MEMBERSHIP;
import static org.waymark.query.personjourney.timeline.TimelineEntry.Kind.TRAINING;

import java.time.LocalDate;
import org.waymark.events.group.GroupEvent;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.Mark;
import org.waymark.query.personjourney.known.Names;

/** Says memberships and meetings in words. */
record GroupLines(Names names) {

    Line of(GroupEvent event) {
        return switch (event) {
            case GroupEvent.PersonJoinedGroup joined -> joined(joined);
            case GroupEvent.PersonLeftGroup left ->
                Line.of(MEMBERSHIP, "Left " + names.of(left.groupId()) + ": " + words(left.reason()))
                        .id("group", left.groupId())
                        .id("membership", left.membershipId());
            case GroupEvent.MembershipDatesCorrected corrected -> corrected(corrected);
            case GroupEvent.RoleTaken taken ->
                Line.of(MEMBERSHIP, "Became " + words(taken.role()) + " of " + names.of(taken.groupId()))
                        .id("group", taken.groupId())
                        .id("membership", taken.membershipId());
            case GroupEvent.FacilitatorTrained trained ->
                Line.of(
                                TRAINING,
                                "Facilitator's " + words(trained.training()) + " training"
                                        + Line.until("valid until", trained.validUntil()))
                        .id("group", trained.groupId());
            case GroupEvent.AttendanceCorrected corrected ->
                Line.of(
                                MEETING,
                                "Register of " + corrected.heldOn() + " corrected: " + words(corrected.from()) + " to "
                                        + words(corrected.to()))
                        .noting(corrected.reason())
                        .id("group", corrected.groupId())
                        .id("meeting", corrected.meetingId());
            case GroupEvent.MeetingRetracted retracted ->
                Line.of(
                                MEETING,
                                "Register of " + names.of(retracted.groupId()) + " for " + retracted.heldOn()
                                        + " taken back")
                        .id("group", retracted.groupId())
                        .id("meeting", retracted.meetingId());
            case GroupEvent other -> throw new IllegalArgumentException("not about one person: " + other.getClass());
        };
    }

    private Line joined(GroupEvent.PersonJoinedGroup joined) {
        var role = joined.role() == GroupRole.MEMBER ? "" : " as " + words(joined.role());
        var before = joined.observedFrom() == null
                ? ""
                : " (already a member when recording began on " + joined.observedFrom() + ")";
        return Line.of(MEMBERSHIP, "Joined " + names.of(joined.groupId()) + role + before)
                .id("group", joined.groupId())
                .id("membership", joined.membershipId());
    }

    private Line corrected(GroupEvent.MembershipDatesCorrected corrected) {
        var left = corrected.leftOn() == null ? "not left" : "left on " + corrected.leftOn();
        return Line.of(
                        MEMBERSHIP,
                        "Dates in " + names.of(corrected.groupId()) + " corrected: joined on " + corrected.joinedOn()
                                + ", " + left)
                .noting(corrected.reason())
                .id("group", corrected.groupId())
                .id("membership", corrected.membershipId());
    }

    Line of(GroupId group, LocalDate heldOn, Mark mark) {
        var text = switch (mark) {
            case PRESENT -> "Was at the meeting of ";
            case ABSENT -> "Was absent from the meeting of ";
            case EXCUSED -> "Was excused from the meeting of ";
            case NOT_MARKED -> "Was not marked at the meeting of ";
        };
        var line = Line.of(MEETING, text + names.of(group)).id("group", group);
        return names.meeting(group, heldOn).map(id -> line.id("meeting", id)).orElse(line);
    }
}
