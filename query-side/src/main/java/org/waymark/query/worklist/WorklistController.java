package org.waymark.query.worklist;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.access.Role;
import org.waymark.query.projection.KnownAt;
import org.waymark.query.projection.Page;
import org.waymark.web.Problem;

/** The door to the worklist. */
@RestController
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
final class WorklistController {
    private static final int FIRST_YEAR = 1900;

    private final QueryGateway queries;

    WorklistController(QueryGateway queries) {
        this.queries = queries;
    }

    @GetMapping("/api/worklist")
    CompletableFuture<Worklist> show(
            @RequestParam(required = false) @Nullable Area area,
            @RequestParam(required = false) @Nullable AccountId caseWorker,
            @RequestParam(required = false) @Nullable Reason reason,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String known) {
        if (on != null && on.getYear() < FIRST_YEAR) {
            throw outOfRange().thrown();
        }
        var after = cursor == null ? null : WorkCursor.read(cursor);
        return queries.query(
                new FindWork(area, caseWorker, reason, after, Page.limit(limit), on, KnownAt.of(known)),
                ResponseTypes.instanceOf(Worklist.class));
    }

    private static Problem outOfRange() {
        return Problem.of(
                HttpStatus.BAD_REQUEST, "INVALID_PARAMETER", "The day asked about must lie between 1900 and today.");
    }
}
