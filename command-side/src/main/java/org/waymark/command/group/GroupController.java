package org.waymark.command.group;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.waymark.command.web.RestDoor;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.association.AssociationId;
import org.waymark.events.group.AdvocacyKind;
import org.waymark.events.group.DissolutionReason;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupPhase;
import org.waymark.events.group.MeetingFormat;
import org.waymark.events.group.Schedule;

/** A group's own life: forming, how it means to meet, what it stands up for, where it belongs, its end. */
@RestController
@RequestMapping("/api/groups/{group}")
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
final class GroupController {
    private final RestDoor door;

    GroupController(RestDoor door) {
        this.door = door;
    }

    record FormGroupBody(
            @NotNull PartialDate occurredOn,
            @NotNull String name,
            @NotNull GroupKind kind,
            @NotNull MeetingFormat format,
            @NotNull Schedule schedule,
            @NotNull Area area) {}

    record ChangeScheduleBody(
            @NotNull PartialDate occurredOn, @NotNull Schedule schedule) {}

    record ChangeFormatBody(
            @NotNull PartialDate occurredOn, @NotNull MeetingFormat format) {}

    record ChangePhaseBody(
            @NotNull PartialDate occurredOn, @NotNull GroupPhase phase) {}

    record AdoptCodeOfConductBody(
            @NotNull PartialDate occurredOn, @NotNull String version) {}

    record RecordAdvocacyBody(
            @NotNull PartialDate occurredOn,
            @NotNull AdvocacyKind kind,
            @NotNull Integer reached,
            @Nullable String note) {}

    /** With leftOn it is a time that is over already. */
    record AffiliateBody(
            @NotNull PartialDate occurredOn, @Nullable PartialDate leftOn) {
        GroupCommand command(GroupId group, AssociationId association) {
            return leftOn == null
                    ? new AffiliationCommand.AffiliateWithAssociation(group, occurredOn, association)
                    : new AffiliationCommand.RecordFormerAffiliation(group, occurredOn, association, leftOn);
        }
    }

    record LeaveAssociationBody(@NotNull PartialDate occurredOn) {}

    record DissolveGroupBody(
            @NotNull PartialDate occurredOn, @NotNull DissolutionReason reason) {}

    @PutMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RestDoor.Accepted> form(
            @PathVariable GroupId group, @Valid @RequestBody FormGroupBody body, CommandContext context) {
        return door.made(
                new GroupCommand.FormGroup(
                        group,
                        body.occurredOn(),
                        body.name(),
                        body.kind(),
                        body.format(),
                        body.schedule(),
                        body.area()),
                context);
    }

    @PutMapping("/schedule")
    ResponseEntity<RestDoor.Accepted> schedule(
            @PathVariable GroupId group, @Valid @RequestBody ChangeScheduleBody body, CommandContext context) {
        return door.done(new GroupCommand.ChangeSchedule(group, body.occurredOn(), body.schedule()), context);
    }

    @PutMapping("/format")
    ResponseEntity<RestDoor.Accepted> format(
            @PathVariable GroupId group, @Valid @RequestBody ChangeFormatBody body, CommandContext context) {
        return door.done(new GroupCommand.ChangeFormat(group, body.occurredOn(), body.format()), context);
    }

    @PutMapping("/phase")
    ResponseEntity<RestDoor.Accepted> phase(
            @PathVariable GroupId group, @Valid @RequestBody ChangePhaseBody body, CommandContext context) {
        return door.done(new GroupCommand.ChangePhase(group, body.occurredOn(), body.phase()), context);
    }

    @PutMapping("/code-of-conduct")
    ResponseEntity<RestDoor.Accepted> codeOfConduct(
            @PathVariable GroupId group, @Valid @RequestBody AdoptCodeOfConductBody body, CommandContext context) {
        return door.done(new GroupCommand.AdoptCodeOfConduct(group, body.occurredOn(), body.version()), context);
    }

    @PutMapping("/advocacy/{id}")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RestDoor.Accepted> advocacy(
            @PathVariable GroupId group,
            @PathVariable UUID id,
            @Valid @RequestBody RecordAdvocacyBody body,
            CommandContext context) {
        return door.made(
                new GroupCommand.RecordAdvocacy(group, body.occurredOn(), id, body.kind(), body.reached(), body.note()),
                context);
    }

    @PutMapping("/associations/{association}")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RestDoor.Accepted> affiliate(
            @PathVariable GroupId group,
            @PathVariable AssociationId association,
            @Valid @RequestBody AffiliateBody body,
            CommandContext context) {
        return door.made(body.command(group, association), context);
    }

    @PutMapping("/associations/{association}/leaving")
    ResponseEntity<RestDoor.Accepted> leaveAssociation(
            @PathVariable GroupId group,
            @PathVariable AssociationId association,
            @Valid @RequestBody LeaveAssociationBody body,
            CommandContext context) {
        return door.done(new AffiliationCommand.LeaveAssociation(group, body.occurredOn(), association), context);
    }

    @PutMapping("/dissolution")
    ResponseEntity<RestDoor.Accepted> dissolve(
            @PathVariable GroupId group, @Valid @RequestBody DissolveGroupBody body, CommandContext context) {
        return door.done(new GroupCommand.DissolveGroup(group, body.occurredOn(), body.reason()), context);
    }
}
