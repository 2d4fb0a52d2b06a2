package org.waymark.command.group;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.command.shared.CommandContext;
import org.waymark.command.shared.Shape;
import org.waymark.command.web.RestDoor;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.Mark;
import org.waymark.events.group.MeetingActivity;
import org.waymark.events.group.MeetingFormat;
import org.waymark.events.group.NotMetReason;
import org.waymark.events.person.PersonId;

/** The sheets of a group's meetings, and the days on which it did not meet. */
@RestController
@RequestMapping("/api/groups/{group}/meetings/{meeting}")
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
final class MeetingController {
    private final RestDoor door;

    MeetingController(RestDoor door) {
        this.door = door;
    }

    /** heldOn may be left out: it is the day of occurredOn. */
    record RecordMeetingBody(
            @NotNull PartialDate occurredOn,
            @Nullable LocalDate heldOn,
            @NotNull MeetingFormat format,
            @NotNull Map<PersonId, Mark> marks,
            @Nullable Integer visitors,
            @Nullable Set<MeetingActivity> activities,
            @Nullable String note) {}

    /** scheduledOn may be left out: it is the day of occurredOn. */
    record RecordDidNotMeetBody(
            @NotNull PartialDate occurredOn,
            @Nullable LocalDate scheduledOn,
            @NotNull NotMetReason reason) {}

    record CorrectAttendanceBody(
            @NotNull PartialDate occurredOn,
            @NotNull Mark mark,
            @NotNull String reason) {}

    record RetractMeetingBody(
            @NotNull PartialDate occurredOn, @NotNull String reason) {}

    @PutMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RestDoor.Accepted> record(
            @PathVariable GroupId group,
            @PathVariable UUID meeting,
            @Valid @RequestBody RecordMeetingBody body,
            CommandContext context) {
        return door.made(
                new MeetingCommand.RecordMeeting(
                        group,
                        body.occurredOn(),
                        meeting,
                        day(body.heldOn(), body.occurredOn()),
                        body.format(),
                        body.marks(),
                        body.visitors() == null ? 0 : body.visitors(),
                        body.activities() == null ? Set.of() : body.activities(),
                        body.note()),
                context);
    }

    @PutMapping("/did-not-meet")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RestDoor.Accepted> didNotMeet(
            @PathVariable GroupId group,
            @PathVariable UUID meeting,
            @Valid @RequestBody RecordDidNotMeetBody body,
            CommandContext context) {
        return door.made(
                new MeetingCommand.RecordDidNotMeet(
                        group, body.occurredOn(), meeting, day(body.scheduledOn(), body.occurredOn()), body.reason()),
                context);
    }

    @PutMapping("/attendance/{person}")
    ResponseEntity<RestDoor.Accepted> correct(
            @PathVariable GroupId group,
            @PathVariable UUID meeting,
            @PathVariable PersonId person,
            @Valid @RequestBody CorrectAttendanceBody body,
            CommandContext context) {
        return door.done(
                new MeetingCommand.CorrectAttendance(
                        group, body.occurredOn(), meeting, person, body.mark(), body.reason()),
                context);
    }

    @PutMapping("/retraction")
    ResponseEntity<RestDoor.Accepted> retract(
            @PathVariable GroupId group,
            @PathVariable UUID meeting,
            @Valid @RequestBody RetractMeetingBody body,
            CommandContext context) {
        return door.done(new MeetingCommand.RetractMeeting(group, body.occurredOn(), meeting, body.reason()), context);
    }

    private static LocalDate day(@Nullable LocalDate given, PartialDate occurredOn) {
        if (given != null) {
            return given;
        }
        if (!occurredOn.isDay()) {
            throw Shape.invalid("occurredOn", "must be a whole day, like 2014-02-05, for a meeting");
        }
        return occurredOn.earliest();
    }
}
