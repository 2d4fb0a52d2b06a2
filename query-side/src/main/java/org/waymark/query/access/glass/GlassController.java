package org.waymark.query.access.glass;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.query.access.glass.CountOverdue.Overdue;
import org.waymark.query.projection.Page;

/** The doors to what waits to be reviewed. */
@RestController
@Tag(name = "Break-glass")
final class GlassController {
    private final QueryGateway queries;

    GlassController(QueryGateway queries) {
        this.queries = queries;
    }

    /** @param reviewed true for what somebody has looked at already */
    @OpenTo(Role.SUPERVISOR)
    @GetMapping("/api/break-glass")
    CompletableFuture<GlassFound> list(
            @RequestParam(required = false) @Nullable Boolean reviewed,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var after = cursor == null ? null : cursor.toString();
        return queries.query(
                new FindBrokenGlass(Boolean.TRUE.equals(reviewed), after, Page.limit(limit)), GlassFound.class);
    }

    @OpenTo(Role.ADMINISTRATOR)
    @GetMapping("/api/break-glass/overdue")
    CompletableFuture<Overdue> overdue() {
        return queries.query(new CountOverdue(), Overdue.class);
    }
}
