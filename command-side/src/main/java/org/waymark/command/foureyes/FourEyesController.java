package org.waymark.command.foureyes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.command.foureyes.FourEyesCommand.AskFourEyes;
import org.waymark.command.shared.CommandContext;
import org.waymark.command.web.RestDoor;
import org.waymark.command.web.RestDoor.Accepted;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.correction.CorrectionKind;

/** The door by which the programme says what nobody corrects alone. */
@RestController
@Tag(name = "Corrections")
@OpenTo(Role.ADMINISTRATOR)
final class FourEyesController {
    private final RestDoor door;

    FourEyesController(RestDoor door) {
        this.door = door;
    }

    /** Without an area it is for the whole programme; without kinds nothing is asked there any more. */
    record AskFourEyesBody(
            @NotNull PartialDate occurredOn,
            @Nullable Area area,
            @NotNull Set<@NotNull CorrectionKind> kinds) {}

    @PutMapping("/api/four-eyes")
    @Operation(summary = "Say which corrections need a second pair of eyes, in an area or everywhere")
    ResponseEntity<Accepted> ask(@Valid @RequestBody AskFourEyesBody body, CommandContext context) {
        return door.done(new AskFourEyes(body.occurredOn(), body.area(), body.kinds()), context);
    }
}
