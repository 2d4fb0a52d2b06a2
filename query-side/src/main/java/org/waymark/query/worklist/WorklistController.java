package org.waymark.query.worklist;

import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.events.AccountId;
import org.waymark.events.Area;

/** The door to the worklist. */
@RestController
final class WorklistController {
    private static final int MOST = 200;

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
            @RequestParam(defaultValue = "50") int limit) {
        var after = cursor == null ? null : WorkCursor.read(cursor);
        return queries.query(
                new FindWork(area, caseWorker, reason, after, Math.clamp(limit, 1, MOST)),
                ResponseTypes.instanceOf(Worklist.class));
    }
}
