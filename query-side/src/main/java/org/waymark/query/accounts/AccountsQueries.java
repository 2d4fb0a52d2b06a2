package org.waymark.query.accounts;

import static com.mongodb.client.model.Filters.empty;

import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.waymark.access.Account;
import org.waymark.events.AccountId;
import org.waymark.events.access.AccountEvent;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.Page;
import org.waymark.query.projection.ReadModels;

/** Lists the accounts. */
@Component
final class AccountsQueries {
    private final Documents<AccountDocument> documents;

    AccountsQueries(AccountsFold fold, ReadModels readModels) {
        this.documents = readModels.of(fold);
    }

    @QueryHandler
    AccountsFound handle(FindAccounts query) {
        var after = query.cursor() == null ? null : AccountEvent.history(AccountId.of(query.cursor()));
        var found = documents.page(empty(), after, query.limit() + 1).stream()
                .flatMap(one -> Stream.ofNullable(one.state().account()))
                .toList();
        var page =
                Page.of(found, query.limit(), (Account account) -> account.id().value());
        return new AccountsFound(page.items(), page.next());
    }
}
