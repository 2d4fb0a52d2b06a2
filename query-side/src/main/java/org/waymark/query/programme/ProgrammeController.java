package org.waymark.query.programme;

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
import org.waymark.events.association.AssociationId;
import org.waymark.query.projection.KnownAt;
import org.waymark.web.Problem;

/** The door to a programme's numbers. */
@RestController
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR, Role.RESEARCHER})
final class ProgrammeController {
    private final QueryGateway queries;

    ProgrammeController(QueryGateway queries) {
        this.queries = queries;
    }

    @GetMapping("/api/programme")
    CompletableFuture<Programme> show(
            @RequestParam(required = false) @Nullable Area area,
            @RequestParam(required = false) @Nullable AssociationId association,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String known) {
        if (from != null && to != null && from.isAfter(to)) {
            throw Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "INVALID_PERIOD",
                            "The period ends before it begins; give from and to the other way round.")
                    .thrown();
        }
        return queries.query(
                new GetProgramme(area, association, from, to, KnownAt.of(known)),
                ResponseTypes.instanceOf(Programme.class));
    }
}
