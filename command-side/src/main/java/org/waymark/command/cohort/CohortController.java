package org.waymark.command.cohort;

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
import org.waymark.command.cohort.CohortCommand.AskCohort;
import org.waymark.command.cohort.CohortCommand.DefineCohort;
import org.waymark.command.shared.CommandContext;
import org.waymark.command.web.RestDoor;
import org.waymark.command.web.RestDoor.Accepted;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.research.Dimension;

/** The doors by which a researcher freezes a cohort and asks of it. */
@RestController
@RequestMapping("/api/cohorts/{cohort}")
@Tag(name = "Research")
@OpenTo(Role.RESEARCHER)
final class CohortController {
    private final RestDoor door;

    CohortController(RestDoor door) {
        this.door = door;
    }

    record CohortBody(
            @NotNull PartialDate occurredOn,
            @NotNull String purpose,
            @NotNull Set<@NotNull Area> areas) {}

    record QuestionBody(
            @NotNull PartialDate occurredOn, @NotNull Set<@NotNull Dimension> dimensions) {}

    @PutMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Freeze whom to count: everybody there who consents, as known now")
    ResponseEntity<Accepted> define(
            @PathVariable UUID cohort, @Valid @RequestBody CohortBody body, CommandContext context) {
        return door.made(
                new DefineCohort(cohort, body.occurredOn(), Confidential.of(body.purpose()), body.areas()), context);
    }

    @PutMapping("/questions/{question}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Ask how many people of a cohort are of which kind; it is written down before the answer is read")
    ResponseEntity<Accepted> ask(
            @PathVariable UUID cohort,
            @PathVariable UUID question,
            @Valid @RequestBody QuestionBody body,
            CommandContext context) {
        return door.made(new AskCohort(cohort, body.occurredOn(), question, body.dimensions()), context);
    }
}
