package org.waymark.command.release;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
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
import org.waymark.command.release.ReleaseCommand.ApproveRelease;
import org.waymark.command.release.ReleaseCommand.DeclineRelease;
import org.waymark.command.release.ReleaseCommand.RequestRelease;
import org.waymark.command.release.ReleaseCommand.WithdrawRelease;
import org.waymark.command.shared.CommandContext;
import org.waymark.command.web.DayBody;
import org.waymark.command.web.RestDoor;
import org.waymark.command.web.RestDoor.Accepted;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.research.Audience;

/** The doors by which a researcher asks for rows and a supervisor decides. */
@RestController
@RequestMapping("/api/releases/{release}")
@Tag(name = "Research")
final class ReleaseController {
    private final RestDoor door;

    ReleaseController(RestDoor door) {
        this.door = door;
    }

    record ReleaseBody(
            @NotNull PartialDate occurredOn,
            @NotNull String purpose,
            @NotNull Audience audience,
            @NotNull Set<@NotNull Area> areas) {}

    record ApprovalBody(
            @NotNull PartialDate occurredOn, @NotNull String manifest) {}

    record DecliningBody(
            @NotNull PartialDate occurredOn, @NotNull String reason) {}

    @OpenTo(Role.RESEARCHER)
    @PutMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Ask for anonymous rows for research, as everything is known now")
    ResponseEntity<Accepted> ask(
            @PathVariable UUID release, @Valid @RequestBody ReleaseBody body, CommandContext context) {
        return door.made(
                new RequestRelease(
                        release, body.occurredOn(), Confidential.of(body.purpose()), body.audience(), body.areas()),
                context);
    }

    @OpenTo(Role.SUPERVISOR)
    @PutMapping("/approval")
    @Operation(summary = "Approve the very files whose report you read")
    ResponseEntity<Accepted> approve(
            @PathVariable UUID release, @Valid @RequestBody ApprovalBody body, CommandContext context) {
        return door.done(new ApproveRelease(release, body.occurredOn(), body.manifest()), context);
    }

    @OpenTo(Role.SUPERVISOR)
    @PutMapping("/declining")
    @Operation(summary = "Decline a release that somebody asked for")
    ResponseEntity<Accepted> decline(
            @PathVariable UUID release, @Valid @RequestBody DecliningBody body, CommandContext context) {
        return door.done(new DeclineRelease(release, body.occurredOn(), Confidential.of(body.reason())), context);
    }

    @OpenTo(Role.RESEARCHER)
    @PutMapping("/withdrawal")
    @Operation(summary = "Withdraw what you asked for")
    ResponseEntity<Accepted> withdraw(
            @PathVariable UUID release, @Valid @RequestBody DayBody body, CommandContext context) {
        return door.done(new WithdrawRelease(release, body.occurredOn()), context);
    }
}
