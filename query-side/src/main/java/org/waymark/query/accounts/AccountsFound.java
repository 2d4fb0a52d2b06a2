package org.waymark.query.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Account;

/** The answer to {@link FindAccounts}; next is the cursor of the next page, null at the end. */
record AccountsFound(
        List<Account> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {}
