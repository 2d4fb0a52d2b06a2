package org.waymark.query.retention;

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
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupRole;
import org.waymark.events.person.PersonKind;
import org.waymark.query.projection.KnownAt;
import org.waymark.query.retention.GetRetention.Clock;

/** The door to retention. */
@RestController
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR, Role.RESEARCHER})
final class RetentionController {
    private final QueryGateway queries;

    RetentionController(QueryGateway queries) {
        this.queries = queries;
    }

    @GetMapping("/api/retention")
    CompletableFuture<Retention> show(
            @RequestParam(defaultValue = "JOINING") Clock clock,
            @RequestParam(required = false) @Nullable Area area,
            @RequestParam(required = false) @Nullable GroupId group,
            @RequestParam(required = false) @Nullable GroupKind groupKind,
            @RequestParam(required = false) @Nullable PersonKind kind,
            @RequestParam(required = false) @Nullable GroupRole role,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate cutOff,
            @RequestParam(required = false) @Nullable String known) {
        return queries.query(
                new GetRetention(clock, area, group, groupKind, kind, role, cutOff, KnownAt.of(known)),
                ResponseTypes.instanceOf(Retention.class));
    }
}
