package org.waymark.command.clash;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.access.web.Known;
import org.waymark.command.clash.ClashCommand.SetEntryAside;
import org.waymark.command.shared.CommandContext;
import org.waymark.command.web.RestDoor;
import org.waymark.command.web.RestDoor.Accepted;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.correction.AsideReason;

/** The doors by which an entry that was refused is settled. */
@RestController
@RequestMapping("/api/clashes/{clash}")
@Tag(name = "Clashes")
final class ClashController {
    private final RestDoor door;
    private final Resending resending;

    ClashController(RestDoor door, Resending resending) {
        this.door = door;
        this.resending = resending;
    }

    /** @param changes fields of the entry that shall say something else, by their names; left out, it is sent as it was */
    record ResendBody(
            @NotNull PartialDate occurredOn, @Nullable Map<String, @Nullable Object> changes) {}

    record SetAsideBody(
            @NotNull PartialDate occurredOn,
            @NotNull AsideReason reason,
            @Nullable String note) {}

    @OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
    @PutMapping("/resending")
    @Operation(summary = "Send an entry that was refused once more, mended or as it was")
    ResponseEntity<Accepted> resend(
            @PathVariable UUID clash, @Valid @RequestBody ResendBody body, CommandContext context) {
        var changes = body.changes() == null ? Map.<String, Object>of() : body.changes();
        return resending.resend(Known.required(), clash, body.occurredOn(), changes, context);
    }

    @OpenTo(Role.SUPERVISOR)
    @PutMapping("/setting-aside")
    @Operation(summary = "Settle an entry that was refused without sending it again")
    ResponseEntity<Accepted> setAside(
            @PathVariable UUID clash, @Valid @RequestBody SetAsideBody body, CommandContext context) {
        return door.done(new SetEntryAside(clash, body.occurredOn(), body.reason(), body.note()), context);
    }
}
