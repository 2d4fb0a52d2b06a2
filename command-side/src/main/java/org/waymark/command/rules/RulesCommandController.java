package org.waymark.command.rules;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.command.rules.RulesCommand.ChangeRule;
import org.waymark.command.shared.CommandContext;
import org.waymark.command.web.RestDoor;
import org.waymark.command.web.RestDoor.Accepted;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.group.Cadence;
import org.waymark.events.rules.Rule;

/** The door by which the programme sets a figure that it judges by. */
@RestController
@Tag(name = "Rules")
@OpenTo(Role.ADMINISTRATOR)
final class RulesCommandController {
    private final RestDoor door;

    RulesCommandController(RestDoor door) {
        this.door = door;
    }

    /** Without an area it is for the whole programme, without a cadence for all groups; without a value it is as usual again. */
    record ChangeRuleBody(
            @NotNull PartialDate occurredOn,
            @Nullable Area area,
            @Nullable Cadence cadence,
            @NotNull Rule rule,
            @Nullable BigDecimal value) {}

    @PutMapping("/api/rules")
    @Operation(summary = "Set a figure that groups and visits are judged by, from a day on, in an area or everywhere")
    ResponseEntity<Accepted> change(@Valid @RequestBody ChangeRuleBody body, CommandContext context) {
        return door.done(
                new ChangeRule(body.occurredOn(), body.area(), body.cadence(), body.rule(), body.value()), context);
    }
}
