package org.waymark.query.grouphealth;

import java.time.LocalDate;
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
import org.waymark.events.Area;
import org.waymark.events.access.Role;
import org.waymark.events.association.AssociationId;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupPhase;
import org.waymark.query.grouphealth.health.State;
import org.waymark.query.projection.KnownAt;
import org.waymark.query.projection.Page;
import org.waymark.web.Problem;

/** The door to groups: lists, rosters and health. */
@RestController
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
final class GroupHealthController {
    private final QueryGateway queries;

    GroupHealthController(QueryGateway queries) {
        this.queries = queries;
    }

    @GetMapping("/api/groups")
    CompletableFuture<GroupsFound> list(
            @RequestParam(required = false) @Nullable Area area,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable GroupPhase phase,
            @RequestParam(required = false) @Nullable AssociationId association,
            @RequestParam(required = false) @Nullable GroupId cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var after = cursor == null ? null : cursor.toString();
        return queries.query(
                new FindGroups(area, state, phase, association, after, Page.limit(limit)), GroupsFound.class);
    }

    @GetMapping("/api/groups/{group}/health")
    CompletableFuture<GroupHealthAnswer> health(
            @PathVariable GroupId group,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String known) {
        return queries.query(
                        new GetGroupHealth(group, on, KnownAt.of(known)),
                        ResponseTypes.optionalInstanceOf(GroupHealthAnswer.class))
                .thenApply(found -> found.orElseThrow(GroupHealthController::unknown));
    }

    @GetMapping("/api/groups/{group}/roster")
    CompletableFuture<Roster> roster(
            @PathVariable GroupId group,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String known) {
        return queries.query(
                        new GetRoster(group, on, KnownAt.of(known)), ResponseTypes.optionalInstanceOf(Roster.class))
                .thenApply(found -> found.orElseThrow(GroupHealthController::unknown));
    }

    static RuntimeException unknown() {
        return Problem.of(
                        HttpStatus.NOT_FOUND,
                        "GROUP_NOT_FOUND",
                        "No group with this id was formed by that day; look for it in the list of groups.")
                .thrown();
    }
}
