package org.waymark.command.group;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
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
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.MembershipId;
import org.waymark.events.group.Training;
import org.waymark.events.person.PersonId;

/** Who is in a group: joining, leaving, roles, corrections of dates, facilitators' training. */
@RestController
@RequestMapping("/api/groups/{group}")
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
final class MembershipController {
    private final RestDoor door;

    MembershipController(RestDoor door) {
        this.door = door;
    }

    /** With leftOn and exitReason it is a spell that is over already; one without the other is refused. */
    record JoinGroupBody(
            @NotNull PartialDate occurredOn,
            @NotNull PersonId personId,
            @Nullable GroupRole role,
            @Nullable LocalDate observedFrom,
            @Nullable PartialDate leftOn,
            @Nullable ExitReason exitReason) {
        GroupCommand command(GroupId group, MembershipId membership) {
            var as = role == null ? GroupRole.MEMBER : role;
            if (leftOn == null && exitReason == null) {
                return new MembershipCommand.JoinGroup(group, occurredOn, membership, personId, as, observedFrom);
            }
            if (leftOn == null || exitReason == null) {
                throw Shape.invalid(leftOn == null ? "leftOn" : "exitReason", "is missing; an ended spell has both");
            }
            return new MembershipCommand.RecordFormerMembership(
                    group, occurredOn, membership, personId, as, observedFrom, leftOn, exitReason);
        }
    }

    record CorrectMembershipDatesBody(
            @NotNull PartialDate occurredOn,
            @NotNull PartialDate joinedOn,
            @Nullable PartialDate leftOn,
            @NotNull String reason) {}

    record LeaveGroupBody(
            @NotNull PartialDate occurredOn, @NotNull ExitReason reason) {}

    record TakeRoleBody(
            @NotNull PartialDate occurredOn, @NotNull GroupRole role) {}

    record TrainFacilitatorBody(
            @NotNull PartialDate occurredOn,
            @NotNull Training training,
            @Nullable PartialDate validUntil) {}

    @PutMapping("/members/{membership}")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RestDoor.Accepted> join(
            @PathVariable GroupId group,
            @PathVariable MembershipId membership,
            @Valid @RequestBody JoinGroupBody body,
            CommandContext context) {
        return door.made(body.command(group, membership), context);
    }

    @PutMapping("/members/{membership}/dates")
    ResponseEntity<RestDoor.Accepted> correctDates(
            @PathVariable GroupId group,
            @PathVariable MembershipId membership,
            @Valid @RequestBody CorrectMembershipDatesBody body,
            CommandContext context) {
        return door.done(
                new MembershipCommand.CorrectMembershipDates(
                        group, body.occurredOn(), membership, body.joinedOn(), body.leftOn(), body.reason()),
                context);
    }

    @PutMapping("/members/{membership}/leaving")
    ResponseEntity<RestDoor.Accepted> leave(
            @PathVariable GroupId group,
            @PathVariable MembershipId membership,
            @Valid @RequestBody LeaveGroupBody body,
            CommandContext context) {
        return door.done(
                new MembershipCommand.LeaveGroup(group, body.occurredOn(), membership, body.reason()), context);
    }

    @PutMapping("/members/{membership}/role")
    ResponseEntity<RestDoor.Accepted> takeRole(
            @PathVariable GroupId group,
            @PathVariable MembershipId membership,
            @Valid @RequestBody TakeRoleBody body,
            CommandContext context) {
        return door.done(new MembershipCommand.TakeRole(group, body.occurredOn(), membership, body.role()), context);
    }

    @PutMapping("/facilitators/{person}/training")
    ResponseEntity<RestDoor.Accepted> train(
            @PathVariable GroupId group,
            @PathVariable PersonId person,
            @Valid @RequestBody TrainFacilitatorBody body,
            CommandContext context) {
        return door.done(
                new MembershipCommand.TrainFacilitator(
                        group, body.occurredOn(), person, body.training(), body.validUntil()),
                context);
    }
}
