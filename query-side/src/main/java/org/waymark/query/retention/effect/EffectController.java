package org.waymark.query.retention.effect;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.events.Area;
import org.waymark.events.access.Role;
import org.waymark.events.group.GroupId;

/** The door to what changed around recovery. */
@RestController
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR, Role.RESEARCHER})
final class EffectController {
    private final QueryGateway queries;

    EffectController(QueryGateway queries) {
        this.queries = queries;
    }

    @Operation(summary = "What changed around recovery: who stayed, attendance, measures, work")
    @GetMapping("/api/effect")
    CompletableFuture<GroupEffect> show(
            @RequestParam(required = false) @Nullable Area area,
            @RequestParam(required = false) @Nullable GroupId group,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate cutOff) {
        return queries.query(
                new GetGroupEffect(area, group, cutOff, false), ResponseTypes.instanceOf(GroupEffect.class));
    }
}
