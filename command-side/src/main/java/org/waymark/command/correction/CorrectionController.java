package org.waymark.command.correction;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.command.correction.CorrectionCommand.RequestCorrection;
import org.waymark.command.group.MeetingCommand.CorrectAttendance;
import org.waymark.command.group.MeetingCommand.RetractMeeting;
import org.waymark.command.group.MembershipCommand.CorrectMembershipDates;
import org.waymark.command.person.PersonCommand.CorrectRegistration;
import org.waymark.command.recovery.RecoveryCommand.CorrectMilestone;
import org.waymark.command.recovery.RecoveryCommand.RetractMilestone;
import org.waymark.command.shared.CommandContext;
import org.waymark.command.shared.CorrectsRecord;
import org.waymark.command.shared.Shape;
import org.waymark.command.web.RestDoor;
import org.waymark.command.web.RestDoor.Accepted;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.correction.CorrectionReason;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.Mark;
import org.waymark.events.group.MembershipId;
import org.waymark.events.person.PersonId;
import org.waymark.events.recovery.Step;

/** The doors by which somebody asks that a record of a person or a group be corrected. */
@RestController
@Tag(name = "Corrections")
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
final class CorrectionController {
    private final RestDoor door;

    CorrectionController(RestDoor door) {
        this.door = door;
    }

    /** What the milestone should say. */
    record MilestoneShouldSay(
            @NotNull UUID milestoneId,
            @NotNull Step step,
            @NotNull PartialDate reachedOn) {}

    record MilestoneToRetract(@NotNull UUID milestoneId) {}

    record RegistrationShouldSay(@NotNull PartialDate registeredOn) {}

    record DatesShouldSay(
            @NotNull MembershipId membershipId,
            @NotNull PartialDate joinedOn,
            @Nullable PartialDate leftOn) {}

    record MarkShouldSay(
            @NotNull UUID meetingId,
            @NotNull PersonId personId,
            @NotNull Mark mark) {}

    record MeetingToRetract(@NotNull UUID meetingId) {}

    /** Why, as a code and in words, and exactly one of the records. */
    record PersonCorrectionBody(
            @NotNull PartialDate occurredOn,
            @NotNull CorrectionReason because,
            @NotNull String reason,
            @Nullable @Valid MilestoneShouldSay milestone,
            @Nullable @Valid MilestoneToRetract milestoneRetraction,
            @Nullable @Valid RegistrationShouldSay registration) {
        CorrectsRecord of(PersonId person) {
            requireOne("milestone, milestoneRetraction, registration", milestone, milestoneRetraction, registration);
            if (milestone != null) {
                return new CorrectMilestone(
                        person, occurredOn, milestone.milestoneId(), milestone.step(), milestone.reachedOn(), reason);
            }
            if (milestoneRetraction != null) {
                return new RetractMilestone(person, occurredOn, milestoneRetraction.milestoneId(), reason);
            }
            return new CorrectRegistration(
                    person, occurredOn, given(registration).registeredOn(), reason);
        }
    }

    /** Why, as a code and in words, and exactly one of the records. */
    record GroupCorrectionBody(
            @NotNull PartialDate occurredOn,
            @NotNull CorrectionReason because,
            @NotNull String reason,
            @Nullable @Valid DatesShouldSay membershipDates,
            @Nullable @Valid MarkShouldSay attendance,
            @Nullable @Valid MeetingToRetract meetingRetraction) {
        CorrectsRecord of(GroupId group) {
            requireOne(
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
                    group, occurredOn, given(meetingRetraction).meetingId(), reason);
        }
    }

    private static void requireOne(String names, @Nullable Object... records) {
        if (Stream.of(records).filter(record -> record != null).count() != 1) {
            throw Shape.invalid(names, "are what can be corrected; give exactly one of them");
        }
    }

    private static <T> T given(@Nullable T one) {
        return Objects.requireNonNull(one);
    }

    @PutMapping("/api/people/{person}/corrections/{request}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Ask that a record of a person be corrected")
    ResponseEntity<Accepted> ask(
            @PathVariable PersonId person,
            @PathVariable UUID request,
            @Valid @RequestBody PersonCorrectionBody body,
            CommandContext context) {
        return door.made(new RequestCorrection(request, body.occurredOn(), body.because(), body.of(person)), context);
    }

    @PutMapping("/api/groups/{group}/corrections/{request}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Ask that a record of a group be corrected")
    ResponseEntity<Accepted> ask(
            @PathVariable GroupId group,
            @PathVariable UUID request,
            @Valid @RequestBody GroupCorrectionBody body,
            CommandContext context) {
        return door.made(new RequestCorrection(request, body.occurredOn(), body.because(), body.of(group)), context);
    }
}
