package org.waymark.access;

import java.util.Optional;
import org.waymark.events.AccountId;

/** The accounts there are. What is answered is never older than {@link AccountsOnRecord#HOW_OLD}. */
public interface Accounts {
    Optional<Account> find(AccountId id);
}
