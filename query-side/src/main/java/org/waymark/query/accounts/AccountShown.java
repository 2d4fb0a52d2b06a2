package org.waymark.query.accounts;

import org.waymark.access.Account;

/**
 * The answer to {@link GetAccount}.
 *
 * @param version that a change of it is made on
 */
record AccountShown(Account account, long version) {}
