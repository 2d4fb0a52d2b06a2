package org.waymark.query.retention;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
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
import org.waymark.query.retention.cohort.By;
import org.waymark.query.retention.cohort.Selection;
import org.waymark.query.retention.cohort.Selection.Clock;
import org.waymark.query.retention.cohort.Selection.Leaving;
import org.waymark.query.retention.cohort.Selection.Spells;
import org.waymark.statistics.Confidence;
import org.waymark.web.Problem;

/** The door to retention. */
@RestController
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR, Role.RESEARCHER})
final class RetentionController {
    private static final int LONGEST_HORIZON = 600;

    private final QueryGateway queries;

    RetentionController(QueryGateway queries) {
        this.queries = queries;
    }

    @Operation(summary = "How long people stay: curve, median, mean, causes, returns, comparison and cohorts")
    @GetMapping("/api/retention")
    CompletableFuture<Retention> show(
            @RequestParam(defaultValue = "JOINING") Clock clock,
            @RequestParam(defaultValue = "EXIT") Leaving leaving,
            @RequestParam(defaultValue = "FIRST") Spells spells,
            @RequestParam(required = false) @Nullable Area area,
            @RequestParam(required = false) @Nullable GroupId group,
            @RequestParam(required = false) @Nullable GroupKind groupKind,
            @RequestParam(required = false) @Nullable PersonKind kind,
            @RequestParam(required = false) @Nullable GroupRole role,
            @RequestParam(required = false) @Nullable By by,
            @RequestParam(required = false) @Nullable By within,
            @RequestParam(defaultValue = "LOG_LOG") Confidence.Scale interval,
            @RequestParam(defaultValue = "24") int horizon,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate cutOff,
            @RequestParam(required = false) @Nullable String known) {
        check(by, within, horizon);
        var selection = new Selection(clock, leaving, spells, area, group, groupKind, kind, role, cutOff);
        return queries.query(
                new GetRetention(selection, by, within, interval, horizon, KnownAt.of(known)),
                ResponseTypes.instanceOf(Retention.class));
    }

    private static void check(@Nullable By by, @Nullable By within, int horizon) {
        if (horizon < 1 || horizon > LONGEST_HORIZON) {
            throw refused("The horizon is a number of months from 1 to 600.");
        }
        if (within != null && (by == null || by == within || within == By.LIVELIHOOD)) {
            throw refused("Within goes with a by that is something else, and is not LIVELIHOOD, which changes.");
        }
    }

    private static RuntimeException refused(String sentence) {
        return Problem.of(HttpStatus.BAD_REQUEST, "INVALID_PARAMETER", sentence).thrown();
    }
}
