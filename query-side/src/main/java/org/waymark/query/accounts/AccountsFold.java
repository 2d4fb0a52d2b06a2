package org.waymark.query.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.access.Account;
import org.waymark.events.access.AccountEvent;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.Fold;

/** Keeps each account as its events left it, so that they can be listed; what an account may is never asked here. */
@Component
final class AccountsFold implements Fold<AccountDocument> {
    @Override
    public String name() {
        return "accounts.1";
    }

    @Override
    public Class<AccountDocument> type() {
        return AccountDocument.class;
    }

    @Override
    public Collection<String> documentsOf(RecordedEvent recorded) {
        return recorded.event() instanceof AccountEvent event ? List.of(event.subject()) : List.of();
    }

    @Override
    public AccountDocument begin(String id) {
        return new AccountDocument(id, null);
    }

    @Override
    public AccountDocument evolve(AccountDocument document, RecordedEvent recorded) {
        return recorded.event() instanceof AccountEvent event
                ? new AccountDocument(document.id(), Account.after(document.account(), event))
                : document;
    }

    @Override
    public Set<String> sources(AccountDocument document) {
        return Set.of(document.id());
    }
}
