package org.waymark.query.personjourney;

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
import org.waymark.events.access.Role;
import org.waymark.events.person.PersonId;
import org.waymark.query.projection.KnownAt;
import org.waymark.web.Problem;

/** The door to a person's journey. */
@RestController
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
final class PersonJourneyController {
    private final QueryGateway queries;

    PersonJourneyController(QueryGateway queries) {
        this.queries = queries;
    }

    @GetMapping("/api/people/{person}/journey")
    CompletableFuture<Journey> show(
            @PathVariable PersonId person,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String known) {
        return queries.query(
                        new GetPersonJourney(person, on, KnownAt.of(known)),
                        ResponseTypes.optionalInstanceOf(Journey.class))
                .thenApply(found -> found.orElseThrow(PersonJourneyController::unknown));
    }

    static RuntimeException unknown() {
        return Problem.of(
                        HttpStatus.NOT_FOUND,
                        "PERSON_NOT_FOUND",
                        "Nobody with this id is registered by that day; look for the person by name and use the id found.")
                .thrown();
    }
}
