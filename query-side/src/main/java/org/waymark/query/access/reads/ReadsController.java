package org.waymark.query.access.reads;

import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.waymark.access.reads.ReadAudit;
import org.waymark.events.AccountId;
import org.waymark.events.access.Role;
import org.waymark.events.person.PersonId;
import org.waymark.query.projection.Page;
import org.waymark.web.Problem;

/** The doors to who read whom. */
@RestController
@Tag(name = "Reads")
@OpenTo(Role.SUPERVISOR)
final class ReadsController {
    private final QueryGateway queries;

    ReadsController(QueryGateway queries) {
        this.queries = queries;
    }

    @GetMapping("/api/people/{person}/reads")
    CompletableFuture<ReadsFound> ofPerson(
            @PathVariable PersonId person,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return queries.query(
                        new GetReadsOfPerson(person, Page.position(cursor, ReadAudit.LATEST), Page.limit(limit)),
                        ResponseTypes.optionalInstanceOf(ReadsFound.class))
                .thenApply(found -> found.orElseThrow(() -> Problem.of(
                                HttpStatus.NOT_FOUND,
                                "PERSON_NOT_FOUND",
                                "Nobody within your reach is registered under this id; look for the person by name and use"
                                        + " the id found.")
                        .thrown()));
    }

    @GetMapping("/api/accounts/{account}/reads")
    CompletableFuture<ReadsFound> byAccount(
            @PathVariable AccountId account,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return queries.query(
                new GetReadsOfAccount(account, Page.position(cursor, ReadAudit.LATEST), Page.limit(limit)),
                ReadsFound.class);
    }
}
