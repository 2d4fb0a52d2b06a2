package org.waymark.command.livelihood;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.waymark.command.livelihood.LivelihoodCommand.ChangeLivelihood;
import org.waymark.command.livelihood.LivelihoodCommand.CompleteTraining;
import org.waymark.command.livelihood.LivelihoodCommand.EndLivelihood;
import org.waymark.command.livelihood.LivelihoodCommand.StartLivelihood;
import org.waymark.command.shared.CommandContext;
import org.waymark.command.web.RestDoor;
import org.waymark.command.web.RestDoor.Accepted;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.group.GroupId;
import org.waymark.events.livelihood.IncomeBand;
import org.waymark.events.livelihood.LivelihoodEndReason;
import org.waymark.events.livelihood.LivelihoodKind;
import org.waymark.events.person.PersonId;

/** The commands about a person's work over HTTP. */
@RestController
@RequestMapping("/api/people/{person}")
@Tag(name = "Livelihoods")
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
final class LivelihoodCommandController {
    private final RestDoor door;

    LivelihoodCommandController(RestDoor door) {
        this.door = door;
    }

    record StartLivelihoodBody(
            @NotNull PartialDate occurredOn,
            @NotNull LivelihoodKind kind,
            @Nullable GroupId withGroup,
            @NotNull IncomeBand income,
            @Nullable String description) {}

    record ChangeLivelihoodBody(
            @NotNull PartialDate occurredOn,
            @NotNull IncomeBand income,
            @Nullable Integer careHoursReleased) {}

    record CompleteTrainingBody(
            @NotNull PartialDate occurredOn, @Nullable String course) {}

    record EndLivelihoodBody(
            @NotNull PartialDate occurredOn, @NotNull LivelihoodEndReason reason) {}

    @PutMapping("/livelihoods/{id}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record that work was started")
    ResponseEntity<Accepted> start(
            @PathVariable PersonId person,
            @PathVariable UUID id,
            @Valid @RequestBody StartLivelihoodBody body,
            CommandContext context) {
        return door.made(
                new StartLivelihood(
                        person,
                        body.occurredOn(),
                        id,
                        body.kind(),
                        body.withGroup(),
                        body.income(),
                        body.description()),
                context);
    }

    @PutMapping("/livelihoods/{id}/change")
    @Operation(summary = "Record a change of work")
    ResponseEntity<Accepted> change(
            @PathVariable PersonId person,
            @PathVariable UUID id,
            @Valid @RequestBody ChangeLivelihoodBody body,
            CommandContext context) {
        return door.done(
                new ChangeLivelihood(person, body.occurredOn(), id, body.income(), body.careHoursReleased()), context);
    }

    @PutMapping("/livelihoods/{id}/training")
    @Operation(summary = "Record training completed for the work")
    ResponseEntity<Accepted> train(
            @PathVariable PersonId person,
            @PathVariable UUID id,
            @Valid @RequestBody CompleteTrainingBody body,
            CommandContext context) {
        return door.done(new CompleteTraining(person, body.occurredOn(), id, body.course()), context);
    }

    @PutMapping("/livelihoods/{id}/end")
    @Operation(summary = "Record that work ended")
    ResponseEntity<Accepted> end(
            @PathVariable PersonId person,
            @PathVariable UUID id,
            @Valid @RequestBody EndLivelihoodBody body,
            CommandContext context) {
        return door.done(new EndLivelihood(person, body.occurredOn(), id, body.reason()), context);
    }
}
