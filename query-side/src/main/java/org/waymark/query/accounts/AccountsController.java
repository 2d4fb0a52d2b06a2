package org.waymark.query.accounts;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.events.AccountId;
import org.waymark.events.access.Role;
import org.waymark.query.projection.Page;

/** The door to the list of accounts. */
@RestController
@Tag(name = "Accounts")
@OpenTo(Role.ADMINISTRATOR)
final class AccountsController {
    private final QueryGateway queries;

    AccountsController(QueryGateway queries) {
        this.queries = queries;
    }

    @GetMapping("/api/accounts")
    CompletableFuture<AccountsFound> list(
            @RequestParam(required = false) @Nullable AccountId cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var after = cursor == null ? null : cursor.value();
        return queries.query(new FindAccounts(after, Page.limit(limit)), AccountsFound.class);
    }
}
