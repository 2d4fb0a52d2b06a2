package org.waymark.command.correction;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.command.correction.CorrectionCommand.ApproveCorrection;
import org.waymark.command.correction.CorrectionCommand.DeclineCorrection;
import org.waymark.command.correction.CorrectionCommand.WithdrawCorrection;
import org.waymark.command.shared.CommandContext;
import org.waymark.command.web.DayBody;
import org.waymark.command.web.RestDoor;
import org.waymark.command.web.RestDoor.Accepted;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;

/** The doors by which a request for a correction is settled. */
@RestController
@RequestMapping("/api/corrections/{request}")
@Tag(name = "Corrections")
final class DecisionController {
    private final RestDoor door;
    private final CarryingOut carryingOut;

    DecisionController(RestDoor door, CarryingOut carryingOut) {
        this.door = door;
        this.carryingOut = carryingOut;
    }

    record DeclineBody(
            @NotNull PartialDate occurredOn, @NotNull String reason) {}

    @OpenTo(Role.SUPERVISOR)
    @PutMapping("/approval")
    @Operation(summary = "Approve a correction that somebody else asked for; it is carried out at once")
    ResponseEntity<Accepted> approve(
            @PathVariable UUID request, @Valid @RequestBody DayBody body, CommandContext context) {
        return carryingOut.approve(new ApproveCorrection(request, body.occurredOn()), context);
    }

    @OpenTo(Role.SUPERVISOR)
    @PutMapping("/declining")
    @Operation(summary = "Decline a correction that somebody else asked for")
    ResponseEntity<Accepted> decline(
            @PathVariable UUID request, @Valid @RequestBody DeclineBody body, CommandContext context) {
        return door.done(new DeclineCorrection(request, body.occurredOn(), body.reason()), context);
    }

    @OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
    @PutMapping("/withdrawal")
    @Operation(summary = "Withdraw what you asked for")
    ResponseEntity<Accepted> withdraw(
            @PathVariable UUID request, @Valid @RequestBody DayBody body, CommandContext context) {
        return door.done(new WithdrawCorrection(request, body.occurredOn()), context);
    }
}
