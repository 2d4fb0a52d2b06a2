package org.waymark.command.access;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
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
import org.waymark.command.access.AccountCommand.AssignArea;
import org.waymark.command.access.AccountCommand.ChangeRole;
import org.waymark.command.access.AccountCommand.CloseAccount;
import org.waymark.command.access.AccountCommand.CoverCaseLoad;
import org.waymark.command.access.AccountCommand.EndAssignment;
import org.waymark.command.access.AccountCommand.OpenAccount;
import org.waymark.command.access.AccountCommand.ReopenAccount;
import org.waymark.command.shared.CommandContext;
import org.waymark.command.web.DayBody;
import org.waymark.command.web.RestDoor;
import org.waymark.command.web.RestDoor.Accepted;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;

/** The commands about accounts over HTTP. An account's name is a code, never a person's name. */
@RestController
@RequestMapping("/api/accounts/{account}")
@Tag(name = "Accounts")
@OpenTo(Role.ADMINISTRATOR)
final class AccountController {
    private final RestDoor door;

    AccountController(RestDoor door) {
        this.door = door;
    }

    record OpenAccountBody(
            @NotNull PartialDate occurredOn,
            @NotNull Role role,
            @Nullable List<@NotNull Area> areas) {}

    record RoleBody(
            @NotNull PartialDate occurredOn, @NotNull Role role) {}

    record AreaBody(
            @NotNull PartialDate occurredOn,
            @NotNull Area area,
            @Nullable PartialDate until) {}

    record CoverBody(
            @NotNull PartialDate occurredOn,
            @NotNull AccountId covered,
            @Nullable PartialDate until) {}

    @PutMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> open(
            @PathVariable AccountId account, @Valid @RequestBody OpenAccountBody body, CommandContext context) {
        var areas = body.areas() == null ? List.<Area>of() : body.areas();
        return door.made(new OpenAccount(account, body.occurredOn(), body.role(), areas), context);
    }

    @PutMapping("/role")
    ResponseEntity<Accepted> role(
            @PathVariable AccountId account, @Valid @RequestBody RoleBody body, CommandContext context) {
        return door.done(new ChangeRole(account, body.occurredOn(), body.role()), context);
    }

    @PutMapping("/areas/{assignment}")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> area(
            @PathVariable AccountId account,
            @PathVariable UUID assignment,
            @Valid @RequestBody AreaBody body,
            CommandContext context) {
        return door.made(new AssignArea(account, body.occurredOn(), assignment, body.area(), body.until()), context);
    }

    @PutMapping("/case-loads/{assignment}")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> caseLoad(
            @PathVariable AccountId account,
            @PathVariable UUID assignment,
            @Valid @RequestBody CoverBody body,
            CommandContext context) {
        return door.made(
                new CoverCaseLoad(account, body.occurredOn(), assignment, body.covered(), body.until()), context);
    }

    @PutMapping("/assignments/{assignment}/end")
    ResponseEntity<Accepted> end(
            @PathVariable AccountId account,
            @PathVariable UUID assignment,
            @Valid @RequestBody DayBody body,
            CommandContext context) {
        return door.done(new EndAssignment(account, body.occurredOn(), assignment), context);
    }

    @PutMapping("/closure")
    ResponseEntity<Accepted> close(
            @PathVariable AccountId account, @Valid @RequestBody DayBody body, CommandContext context) {
        return door.done(new CloseAccount(account, body.occurredOn()), context);
    }

    @PutMapping("/reopening")
    ResponseEntity<Accepted> reopen(
            @PathVariable AccountId account, @Valid @RequestBody DayBody body, CommandContext context) {
        return door.done(new ReopenAccount(account, body.occurredOn()), context);
    }
}
