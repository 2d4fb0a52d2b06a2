package org.waymark.query.retention.table;

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
import org.waymark.events.group.GroupKind;
import org.waymark.events.person.PersonKind;
import org.waymark.query.retention.cohort.Selection;
import org.waymark.query.retention.cohort.Selection.Clock;
import org.waymark.query.retention.cohort.Selection.Leaving;
import org.waymark.query.retention.cohort.Selection.Spells;

/** The door to the cohort table. */
@RestController
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR, Role.RESEARCHER})
final class CohortTableController {
    private final QueryGateway queries;

    CohortTableController(QueryGateway queries) {
        this.queries = queries;
    }

    @Operation(summary = "Who stays for 1, 3, 6, 12 and 24 months, by quarter of joining or by what people were then")
    @GetMapping("/api/retention/cohorts")
    CompletableFuture<CohortTable> show(
            @RequestParam(defaultValue = "QUARTER") Rows rows,
            @RequestParam(defaultValue = "JOINING") Clock clock,
            @RequestParam(defaultValue = "EXIT") Leaving leaving,
            @RequestParam(required = false) @Nullable PersonKind kind,
            @RequestParam(required = false) @Nullable GroupKind groupKind,
            @RequestParam(required = false) @Nullable Area area,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate cutOff) {
        var selection = new Selection(clock, leaving, Spells.FIRST, area, null, groupKind, kind, null, cutOff);
        return queries.query(new GetCohortTable(selection, rows), ResponseTypes.instanceOf(CohortTable.class));
    }
}
