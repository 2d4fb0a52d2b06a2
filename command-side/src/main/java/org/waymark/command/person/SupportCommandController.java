package org.waymark.command.person;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.waymark.command.person.SupportCommand.AssignPeerSupporter;
import org.waymark.command.person.SupportCommand.CompletePeerTraining;
import org.waymark.command.person.SupportCommand.EndPeerSupporter;
import org.waymark.command.person.SupportCommand.LinkCarer;
import org.waymark.command.person.SupportCommand.UnlinkCarer;
import org.waymark.command.shared.CommandContext;
import org.waymark.command.web.DayBody;
import org.waymark.command.web.RestDoor;
import org.waymark.command.web.RestDoor.Accepted;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.person.CareRelation;
import org.waymark.events.person.PeerTraining;
import org.waymark.events.person.PersonId;

/** The commands about who walks with a person over HTTP. */
@RestController
@RequestMapping("/api/people/{person}")
@Tag(name = "People")
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
final class SupportCommandController {
    private final RestDoor door;

    SupportCommandController(RestDoor door) {
        this.door = door;
    }

    record LinkCarerBody(
            @NotNull PartialDate occurredOn, @NotNull CareRelation relation) {}

    record CompletePeerTrainingBody(
            @NotNull PartialDate occurredOn, @Nullable PartialDate validUntil) {}

    record EndPeerSupporterBody(
            @NotNull PartialDate occurredOn, @Nullable String note) {}

    @PutMapping("/carers/{carer}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Link a carer")
    ResponseEntity<Accepted> link(
            @PathVariable PersonId person,
            @PathVariable PersonId carer,
            @Valid @RequestBody LinkCarerBody body,
            CommandContext context) {
        return door.made(new LinkCarer(person, body.occurredOn(), carer, body.relation()), context);
    }

    @PutMapping("/carers/{carer}/end")
    @Operation(summary = "End the link to a carer")
    ResponseEntity<Accepted> unlink(
            @PathVariable PersonId person,
            @PathVariable PersonId carer,
            @Valid @RequestBody DayBody body,
            CommandContext context) {
        return door.done(new UnlinkCarer(person, body.occurredOn(), carer), context);
    }

    @PutMapping("/peer-training/{training}")
    @Operation(summary = "Record that the person completed training as a peer supporter")
    ResponseEntity<Accepted> train(
            @PathVariable PersonId person,
            @PathVariable PeerTraining training,
            @Valid @RequestBody CompletePeerTrainingBody body,
            CommandContext context) {
        return door.done(new CompletePeerTraining(person, body.occurredOn(), training, body.validUntil()), context);
    }

    @PutMapping("/peer-supporters/{supporter}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Assign a peer supporter")
    ResponseEntity<Accepted> assign(
            @PathVariable PersonId person,
            @PathVariable PersonId supporter,
            @Valid @RequestBody DayBody body,
            CommandContext context) {
        return door.made(new AssignPeerSupporter(person, body.occurredOn(), supporter), context);
    }

    @PutMapping("/peer-supporters/{supporter}/end")
    @Operation(summary = "End one-to-one peer support")
    ResponseEntity<Accepted> end(
            @PathVariable PersonId person,
            @PathVariable PersonId supporter,
            @Valid @RequestBody EndPeerSupporterBody body,
            CommandContext context) {
        return door.done(new EndPeerSupporter(person, body.occurredOn(), supporter, body.note()), context);
    }
}
