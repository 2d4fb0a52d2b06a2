package org.waymark.command.care;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.command.care.CareCommand.AdmitPerson;
import org.waymark.command.care.CareCommand.DischargePerson;
import org.waymark.command.shared.CommandContext;
import org.waymark.command.web.DayBody;
import org.waymark.command.web.RestDoor;
import org.waymark.command.web.RestDoor.Accepted;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.person.Institution;
import org.waymark.events.person.PersonId;

/** The commands about a person's admissions over HTTP. */
@RestController
@RequestMapping("/api/people/{person}/admissions/{id}")
@Tag(name = "Care")
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
final class AdmissionCommandController {
    private final RestDoor door;

    AdmissionCommandController(RestDoor door) {
        this.door = door;
    }

    record AdmitPersonBody(
            @NotNull PartialDate occurredOn, @NotNull Institution institution) {}

    @PutMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record an admission")
    ResponseEntity<Accepted> admit(
            @PathVariable PersonId person,
            @PathVariable UUID id,
            @Valid @RequestBody AdmitPersonBody body,
            CommandContext context) {
        return door.made(new AdmitPerson(person, body.occurredOn(), id, body.institution()), context);
    }

    @PutMapping("/discharge")
    @Operation(summary = "Record the discharge")
    ResponseEntity<Accepted> discharge(
            @PathVariable PersonId person,
            @PathVariable UUID id,
            @Valid @RequestBody DayBody body,
            CommandContext context) {
        return door.done(new DischargePerson(person, body.occurredOn(), id), context);
    }
}
