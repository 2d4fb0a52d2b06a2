package org.waymark.query.rules;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.query.projection.KnownAt;

/** The door to the figures that the programme judges by. */
@RestController
@Tag(name = "Rules")
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR, Role.RESEARCHER, Role.ADMINISTRATOR})
final class RulesController {
    private final QueryGateway queries;

    RulesController(QueryGateway queries) {
        this.queries = queries;
    }

    @GetMapping("/api/rules")
    @Operation(summary = "The figures that groups and visits are judged by, where they are set, and who set them when")
    CompletableFuture<RulesShown> show(
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String known) {
        return queries.query(new GetRules(on, KnownAt.of(known)), ResponseTypes.instanceOf(RulesShown.class));
    }
}
