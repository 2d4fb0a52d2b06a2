package org.waymark.command.association;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.command.association.AssociationCommand.DissolveAssociation;
import org.waymark.command.association.AssociationCommand.FormAssociation;
import org.waymark.command.association.AssociationCommand.JoinParent;
import org.waymark.command.association.AssociationCommand.LeaveParent;
import org.waymark.command.shared.CommandContext;
import org.waymark.command.web.RestDoor;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.association.AssociationId;

/** An association's life: forming, where it belongs, its end. */
@RestController
@RequestMapping("/api/associations/{association}")
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
final class AssociationController {
    private final RestDoor door;

    AssociationController(RestDoor door) {
        this.door = door;
    }

    record FormAssociationBody(
            @NotNull PartialDate occurredOn,
            @NotNull String name,
            @NotNull Area area) {}

    record AssociationDayBody(@NotNull PartialDate occurredOn) {}

    @PutMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RestDoor.Accepted> form(
            @PathVariable AssociationId association,
            @Valid @RequestBody FormAssociationBody body,
            CommandContext context) {
        return door.made(new FormAssociation(association, body.occurredOn(), body.name(), body.area()), context);
    }

    @PutMapping("/parents/{parent}")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RestDoor.Accepted> joinParent(
            @PathVariable AssociationId association,
            @PathVariable AssociationId parent,
            @Valid @RequestBody AssociationDayBody body,
            CommandContext context) {
        return door.made(new JoinParent(association, body.occurredOn(), parent), context);
    }

    @PutMapping("/parents/{parent}/leaving")
    ResponseEntity<RestDoor.Accepted> leaveParent(
            @PathVariable AssociationId association,
            @PathVariable AssociationId parent,
            @Valid @RequestBody AssociationDayBody body,
            CommandContext context) {
        return door.done(new LeaveParent(association, body.occurredOn(), parent), context);
    }

    @PutMapping("/dissolution")
    ResponseEntity<RestDoor.Accepted> dissolve(
            @PathVariable AssociationId association,
            @Valid @RequestBody AssociationDayBody body,
            CommandContext context) {
        return door.done(new DissolveAssociation(association, body.occurredOn()), context);
    }
}
