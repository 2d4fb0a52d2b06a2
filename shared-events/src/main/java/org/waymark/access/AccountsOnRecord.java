package org.waymark.access;

import java.time.Duration;
import java.util.Optional;
import org.waymark.events.AccountId;
import org.waymark.events.access.AccountEvent;
import org.waymark.eventstore.EventLog;

/**
 * Reads an account from its own few events and remembers it for a moment: so every node sees within that moment that an
 * account was closed, without a read model that could lag and without asking the store for each message.
 */
public final class AccountsOnRecord implements Accounts {
    static final Duration HOW_OLD = Duration.ofMillis(250);

    private final EventLog log;
    private final Remembered<AccountId, Optional<Account>> remembered = new Remembered<>(HOW_OLD);

    public AccountsOnRecord(EventLog log) {
        this.log = log;
    }

    @Override
    public Optional<Account> find(AccountId id) {
        var known = remembered.get(id, this::read);
        if (known.isEmpty()) {
            remembered.forget(id); // it may be opened at any moment
        }
        return known;
    }

    private Optional<Account> read(AccountId id) {
        Account account = null;
        for (var recorded : log.unplaced(AccountEvent.history(id))) {
            if (recorded.event() instanceof AccountEvent event) {
                account = Account.after(account, event);
            }
        }
        return Optional.ofNullable(account);
    }
}
