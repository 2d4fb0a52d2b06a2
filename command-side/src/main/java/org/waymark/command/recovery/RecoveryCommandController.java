package org.waymark.command.recovery;

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
import org.waymark.command.recovery.RecoveryCommand.CorrectMilestone;
import org.waymark.command.recovery.RecoveryCommand.ReachMilestone;
import org.waymark.command.recovery.RecoveryCommand.ReportSetback;
import org.waymark.command.recovery.RecoveryCommand.ResolveSetback;
import org.waymark.command.recovery.RecoveryCommand.RetractMilestone;
import org.waymark.command.recovery.RecoveryCommand.SetGoal;
import org.waymark.command.shared.CommandContext;
import org.waymark.command.web.DayBody;
import org.waymark.command.web.RestDoor;
import org.waymark.command.web.RestDoor.Accepted;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.person.PersonId;
import org.waymark.events.recovery.Chime;
import org.waymark.events.recovery.MilestoneDomain;
import org.waymark.events.recovery.SetbackKind;
import org.waymark.events.recovery.Severity;
import org.waymark.events.recovery.Step;

/** The commands about a person's recovery over HTTP. */
@RestController
@RequestMapping("/api/people/{person}")
@Tag(name = "Recovery")
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
final class RecoveryCommandController {
    private final RestDoor door;

    RecoveryCommandController(RestDoor door) {
        this.door = door;
    }

    record ReachMilestoneBody(
            @NotNull PartialDate occurredOn,
            @NotNull Step step,
            @Nullable Chime chime,
            @Nullable String note) {}

    record CorrectMilestoneBody(
            @NotNull PartialDate occurredOn,
            @NotNull Step step,
            @NotNull PartialDate reachedOn,
            @NotNull String reason) {}

    record RetractMilestoneBody(
            @NotNull PartialDate occurredOn, @NotNull String reason) {}

    record ReportSetbackBody(
            @NotNull PartialDate occurredOn,
            @NotNull SetbackKind kind,
            @NotNull Severity severity,
            @Nullable String note) {}

    record SetGoalBody(
            @NotNull PartialDate occurredOn,
            @NotNull MilestoneDomain domain,
            @Nullable PartialDate target,
            @NotNull String goal) {}

    @PutMapping("/milestones/{id}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record a milestone")
    ResponseEntity<Accepted> reach(
            @PathVariable PersonId person,
            @PathVariable UUID id,
            @Valid @RequestBody ReachMilestoneBody body,
            CommandContext context) {
        return door.made(
                new ReachMilestone(person, body.occurredOn(), id, body.step(), body.chime(), body.note()), context);
    }

    @PutMapping("/milestones/{id}/correction")
    @Operation(summary = "Correct a milestone")
    ResponseEntity<Accepted> correct(
            @PathVariable PersonId person,
            @PathVariable UUID id,
            @Valid @RequestBody CorrectMilestoneBody body,
            CommandContext context) {
        return door.done(
                new CorrectMilestone(person, body.occurredOn(), id, body.step(), body.reachedOn(), body.reason()),
                context);
    }

    @PutMapping("/milestones/{id}/retraction")
    @Operation(summary = "Retract a milestone that was not so")
    ResponseEntity<Accepted> retract(
            @PathVariable PersonId person,
            @PathVariable UUID id,
            @Valid @RequestBody RetractMilestoneBody body,
            CommandContext context) {
        return door.done(new RetractMilestone(person, body.occurredOn(), id, body.reason()), context);
    }

    @PutMapping("/setbacks/{id}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Report a setback")
    ResponseEntity<Accepted> report(
            @PathVariable PersonId person,
            @PathVariable UUID id,
            @Valid @RequestBody ReportSetbackBody body,
            CommandContext context) {
        return door.made(
                new ReportSetback(person, body.occurredOn(), id, body.kind(), body.severity(), body.note()), context);
    }

    @PutMapping("/setbacks/{id}/resolution")
    @Operation(summary = "Record that a setback is over")
    ResponseEntity<Accepted> resolve(
            @PathVariable PersonId person,
            @PathVariable UUID id,
            @Valid @RequestBody DayBody body,
            CommandContext context) {
        return door.done(new ResolveSetback(person, body.occurredOn(), id), context);
    }

    @PutMapping("/goals/{id}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Set a goal")
    ResponseEntity<Accepted> goal(
            @PathVariable PersonId person,
            @PathVariable UUID id,
            @Valid @RequestBody SetGoalBody body,
            CommandContext context) {
        return door.made(
                new SetGoal(person, body.occurredOn(), id, body.domain(), body.target(), body.goal()), context);
    }
}
