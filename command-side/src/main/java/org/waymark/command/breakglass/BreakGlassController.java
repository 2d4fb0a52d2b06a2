package org.waymark.command.breakglass;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.command.breakglass.BreakGlassCommand.BreakGlass;
import org.waymark.command.breakglass.BreakGlassCommand.ReviewBreakGlass;
import org.waymark.command.shared.CommandContext;
import org.waymark.command.web.RestDoor;
import org.waymark.command.web.RestDoor.Accepted;
import org.waymark.events.AccountId;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.access.BreakGlassReason;
import org.waymark.events.access.ReviewOutcome;
import org.waymark.events.access.Role;
import org.waymark.events.person.PersonId;

/** The doors to break the glass and to review who did; the command's own id is the id of what was broken. */
@RestController
@Tag(name = "Break-glass")
final class BreakGlassController {
    private final RestDoor door;

    BreakGlassController(RestDoor door) {
        this.door = door;
    }

    /**
     * @param text why, in at least twenty characters
     * @param minutes how long it is needed, three hours at most and when left out
     */
    record BreakGlassBody(
            @NotNull PartialDate occurredOn,
            @NotNull BreakGlassReason reason,
            @NotNull String text,
            @Nullable Integer minutes) {}

    record ReviewBody(
            @NotNull PartialDate occurredOn,
            @NotNull ReviewOutcome outcome,
            @Nullable String note) {}

    @OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
    @PostMapping("/api/people/{person}/break-glass")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> breakGlass(
            @PathVariable PersonId person, @Valid @RequestBody BreakGlassBody body, CommandContext context) {
        int minutes = body.minutes() == null ? BreakGlassCommand.LONGEST_MINUTES : body.minutes();
        return door.made(
                new BreakGlass(
                        context.actor(),
                        person,
                        body.occurredOn(),
                        context.commandId(),
                        body.reason(),
                        Confidential.of(body.text()),
                        minutes),
                context);
    }

    @OpenTo(Role.SUPERVISOR)
    @PutMapping("/api/break-glass/{account}/{person}/{glass}/review")
    ResponseEntity<Accepted> review(
            @PathVariable AccountId account,
            @PathVariable PersonId person,
            @PathVariable UUID glass,
            @Valid @RequestBody ReviewBody body,
            CommandContext context) {
        var note = body.note() == null ? null : Confidential.of(body.note());
        return door.done(
                new ReviewBreakGlass(account, person, body.occurredOn(), glass, body.outcome(), note), context);
    }
}
