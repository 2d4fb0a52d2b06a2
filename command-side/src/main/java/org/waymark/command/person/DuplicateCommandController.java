package org.waymark.command.person;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.command.person.DuplicateCommand.MergeDuplicate;
import org.waymark.command.person.DuplicateCommand.TellApart;
import org.waymark.command.person.DuplicateCommand.UnmergeDuplicate;
import org.waymark.command.shared.CommandContext;
import org.waymark.command.web.RestDoor;
import org.waymark.command.web.RestDoor.Accepted;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.person.PersonId;

/** The commands about two records of one person over HTTP; the person in the address is the one that stays. */
@RestController
@RequestMapping("/api/people/{person}/duplicates/{duplicate}")
@Tag(name = "People")
@OpenTo(Role.SUPERVISOR)
final class DuplicateCommandController {
    private final RestDoor door;

    DuplicateCommandController(RestDoor door) {
        this.door = door;
    }

    record MergeBody(
            @NotNull PartialDate occurredOn, @NotNull String reason) {}

    record TellApartBody(
            @NotNull PartialDate occurredOn, @Nullable String note) {}

    @PutMapping("/merge")
    @Operation(summary = "Merge: the duplicate counts as the person from here on; both histories stay")
    ResponseEntity<Accepted> merge(
            @PathVariable PersonId person,
            @PathVariable PersonId duplicate,
            @Valid @RequestBody MergeBody body,
            CommandContext context) {
        return door.done(new MergeDuplicate(person, body.occurredOn(), duplicate, body.reason()), context);
    }

    @PutMapping("/unmerge")
    @Operation(summary = "Unmerge: they are two again, each with what was recorded under their own id")
    ResponseEntity<Accepted> unmerge(
            @PathVariable PersonId person,
            @PathVariable PersonId duplicate,
            @Valid @RequestBody MergeBody body,
            CommandContext context) {
        return door.done(new UnmergeDuplicate(person, body.occurredOn(), duplicate, body.reason()), context);
    }

    @PutMapping("/distinct")
    @OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
    @Operation(summary = "Tell apart: however alike, these are two people, and nobody is asked again")
    ResponseEntity<Accepted> tellApart(
            @PathVariable PersonId person,
            @PathVariable PersonId duplicate,
            @Valid @RequestBody TellApartBody body,
            CommandContext context) {
        return door.done(new TellApart(person, body.occurredOn(), duplicate, body.note()), context);
    }
}
