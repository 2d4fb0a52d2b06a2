package org.waymark.query.audit.correction;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.access.Role;
import org.waymark.events.correction.CorrectionKind;
import org.waymark.events.group.GroupId;
import org.waymark.events.person.PersonId;
import org.waymark.query.audit.correction.GetFourEyes.FourEyes;
import org.waymark.query.projection.Page;
import org.waymark.web.Problem;

/** The doors to what was asked to be corrected. */
@RestController
@Tag(name = "Corrections")
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
final class CorrectionsController {
    private final QueryGateway queries;

    CorrectionsController(QueryGateway queries) {
        this.queries = queries;
    }

    /** @param settled true for what nobody has to look at any more */
    @GetMapping("/api/corrections")
    @Operation(summary = "The corrections that were asked for, those that wait first of all")
    CompletableFuture<CorrectionsFound> list(
            @RequestParam(required = false) @Nullable Boolean settled,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable CorrectionKind kind,
            @RequestParam(required = false) @Nullable Area area,
            @RequestParam(required = false) @Nullable PersonId person,
            @RequestParam(required = false) @Nullable GroupId group,
            @RequestParam(required = false) @Nullable AccountId askedBy,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return queries.query(
                new FindCorrections(
                        Boolean.TRUE.equals(settled),
                        state,
                        kind,
                        area,
                        person,
                        group,
                        askedBy,
                        cursor == null ? null : cursor.toString(),
                        Page.limit(limit)),
                CorrectionsFound.class);
    }

    @GetMapping("/api/corrections/{request}")
    @Operation(summary = "One request: what the record says, what it should say, and why")
    CompletableFuture<CorrectionShown> show(@PathVariable UUID request) {
        return queries.query(new GetCorrection(request), ResponseTypes.optionalInstanceOf(CorrectionShown.class))
                .thenApply(CorrectionsController::orUnknown);
    }

    private static CorrectionShown orUnknown(Optional<CorrectionShown> found) {
        return found.orElseThrow(() -> Problem.of(
                        HttpStatus.NOT_FOUND,
                        "CORRECTION_UNKNOWN",
                        "Nothing within your reach was asked for under this id; look at the list of corrections.")
                .thrown());
    }

    @OpenTo({Role.CASE_WORKER, Role.SUPERVISOR, Role.ADMINISTRATOR})
    @GetMapping("/api/four-eyes")
    @Operation(summary = "Which corrections need a second pair of eyes, and where")
    CompletableFuture<FourEyes> fourEyes() {
        return queries.query(new GetFourEyes(), FourEyes.class);
    }
}
