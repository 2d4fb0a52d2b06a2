package org.waymark.query.accounts;

import static com.mongodb.client.model.Filters.empty;

import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.Account;
import org.waymark.events.AccountId;
import org.waymark.events.access.AccountEvent;
import org.waymark.eventstore.EventLog;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.Page;
import org.waymark.query.projection.ReadModels;

/** Lists the accounts. */
@Component
final class AccountsQueries {
    private final Documents<AccountDocument> documents;
    private final EventLog log;

    AccountsQueries(AccountsFold fold, ReadModels readModels, EventLog log) {
        this.documents = readModels.of(fold);
        this.log = log;
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

    /** From its own short history, so that whoever has just changed it sees what they did. */
    @QueryHandler
    Optional<AccountShown> handle(GetAccount query) {
        @Nullable Account account = null;
        long version = 0;
        for (var recorded : log.history(AccountEvent.history(query.account()))) {
            if (recorded.event() instanceof AccountEvent event) {
                account = Account.after(account, event);
                version = recorded.version();
            }
        }
        return account == null ? Optional.empty() : Optional.of(new AccountShown(account, version));
    }
}
