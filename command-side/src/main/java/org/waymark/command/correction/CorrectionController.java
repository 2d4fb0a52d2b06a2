package org.waymark.command.correction;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.command.correction.CorrectionCommand.RequestCorrection;
import org.waymark.command.shared.CommandContext;
import org.waymark.command.web.RestDoor;
import org.waymark.command.web.RestDoor.Accepted;
import org.waymark.events.access.Role;
import org.waymark.events.group.GroupId;
import org.waymark.events.person.PersonId;

/** The doors by which somebody asks that a record of a person or a group be corrected. */
@RestController
@Tag(name = "Corrections")
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
final class CorrectionController {
    private final RestDoor door;

    CorrectionController(RestDoor door) {
        this.door = door;
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
