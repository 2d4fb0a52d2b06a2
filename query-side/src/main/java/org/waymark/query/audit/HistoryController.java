package org.waymark.query.audit;

import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.Concerns.Kind;
import org.waymark.access.Concerns.Subject;
import org.waymark.access.OpenTo;
import org.waymark.events.AccountId;
import org.waymark.events.access.Role;
import org.waymark.events.association.AssociationId;
import org.waymark.events.group.GroupId;
import org.waymark.events.person.PersonId;
import org.waymark.query.projection.Page;
import org.waymark.web.Problem;

/** The door to histories. */
@RestController
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
final class HistoryController {
    private static final int USUAL = 100;
    private static final int MOST = 500;

    private final QueryGateway queries;

    HistoryController(QueryGateway queries) {
        this.queries = queries;
    }

    @GetMapping("/api/people/{person}/history")
    CompletableFuture<History> ofPerson(
            @PathVariable PersonId person,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return show(Kind.PERSON, person.toString(), cursor, limit);
    }

    @GetMapping("/api/groups/{group}/history")
    CompletableFuture<History> ofGroup(
            @PathVariable GroupId group,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return show(Kind.GROUP, group.toString(), cursor, limit);
    }

    @GetMapping("/api/associations/{association}/history")
    CompletableFuture<History> ofAssociation(
            @PathVariable AssociationId association,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return show(Kind.ASSOCIATION, association.toString(), cursor, limit);
    }

    @OpenTo(Role.ADMINISTRATOR)
    @GetMapping("/api/accounts/{account}/history")
    CompletableFuture<History> ofAccount(
            @PathVariable AccountId account,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return ask(new GetAccountHistory(account, Page.position(cursor, 0), most(limit)), "ACCOUNT_UNKNOWN");
    }

    private CompletableFuture<History> show(Kind kind, String id, @Nullable String cursor, @Nullable Integer limit) {
        return ask(new GetHistory(new Subject(kind, id), Page.position(cursor, 0), most(limit)), kind + "_UNKNOWN");
    }

    private CompletableFuture<History> ask(Object query, String unknown) {
        return queries.query(query, ResponseTypes.optionalInstanceOf(History.class))
                .thenApply(found -> found.orElseThrow(() -> Problem.of(
                                HttpStatus.NOT_FOUND,
                                unknown,
                                "Nothing within your reach is recorded under this id; check it, or record the first entry.")
                        .thrown()));
    }

    private static int most(@Nullable Integer limit) {
        return limit == null ? USUAL : Page.limit(limit, MOST);
    }
}
