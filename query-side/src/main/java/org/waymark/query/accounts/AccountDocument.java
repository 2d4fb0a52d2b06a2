package org.waymark.query.accounts;

import org.jspecify.annotations.Nullable;
import org.waymark.access.Account;

/**
 * One account in the read model.
 *
 * @param id of its history
 * @param account null before its first event
 */
record AccountDocument(String id, @Nullable Account account) {}
