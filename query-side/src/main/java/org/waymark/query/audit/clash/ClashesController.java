package org.waymark.query.audit.clash;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.waymark.events.group.GroupId;
import org.waymark.events.person.PersonId;
import org.waymark.query.projection.Page;
import org.waymark.web.Problem;

/** The doors to entries that were refused and kept. */
@RestController
@Tag(name = "Clashes")
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
final class ClashesController {
    private final QueryGateway queries;

    ClashesController(QueryGateway queries) {
        this.queries = queries;
    }

    /** @param settled true for what nobody has to look at any more */
    @GetMapping("/api/clashes")
    @Operation(summary = "The entries that a rule refused and that wait for somebody")
    CompletableFuture<ClashesFound> list(
            @RequestParam(required = false) @Nullable Boolean settled,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable Area area,
            @RequestParam(required = false) @Nullable PersonId person,
            @RequestParam(required = false) @Nullable GroupId group,
            @RequestParam(required = false) @Nullable AccountId sentBy,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var after = cursor == null ? null : cursor.toString();
        return queries.query(
                new FindClashes(
                        Boolean.TRUE.equals(settled), code, area, person, group, sentBy, after, Page.limit(limit)),
                ClashesFound.class);
    }

    @GetMapping("/api/clashes/{clash}")
    @Operation(summary = "One entry that was refused: what it says, and why it could not be")
    CompletableFuture<ClashShown> show(@PathVariable UUID clash) {
        return queries.query(new GetClash(clash), ResponseTypes.optionalInstanceOf(ClashShown.class))
                .thenApply(found -> found.orElseThrow(() -> Problem.of(
                                HttpStatus.NOT_FOUND,
                                "CLASH_UNKNOWN",
                                "Nothing within your reach was kept under this id; look at the list of clashes.")
                        .thrown()));
    }
}
